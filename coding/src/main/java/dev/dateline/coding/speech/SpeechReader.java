package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import java.util.List;

/// Reads who says what.
public final class SpeechReader {
    private SpeechReader() {}

    public static Speeches read(Context context) {
        return new Speeches(context, List.of());
    }
}
