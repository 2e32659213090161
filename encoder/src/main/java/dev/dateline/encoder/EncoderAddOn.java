package dev.dateline.encoder;

import dev.dateline.coding.AddOn;
import dev.dateline.coding.WordTagger;
import dev.dateline.coding.judge.Judges;
import dev.dateline.core.text.AnnotatedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The bundled encoder with its judges. The model is loaded with the first report that needs it.
public final class EncoderAddOn implements AddOn {
    /// Loads once, however many threads come first.
    private static final class Loaded {
        static final EncoderTagger TAGGER = EncoderTagger.bundled();
    }

    @Override
    public WordTagger tagger() {
        return new WordTagger() {
            @Override
            public Tags tag(AnnotatedText text) {
                return new EncoderTags(Loaded.TAGGER.tag(text));
            }
        };
    }

    @Override
    public Judges judges() {
        try (InputStream in = EncoderAddOn.class.getResourceAsStream("judges.gz")) {
            if (in == null) {
                throw new IllegalStateException("the judges of the encoder are not on the class path");
            }
            return Judges.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
