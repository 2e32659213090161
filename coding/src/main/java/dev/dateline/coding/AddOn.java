package dev.dateline.coding;

import dev.dateline.coding.judge.Judges;

/// A tagger with the judges that were trained to weigh its tags. Found on the class path by
/// [java.util.ServiceLoader]; without one, coding uses the bundled judges alone.
public interface AddOn {
    WordTagger tagger();

    Judges judges();
}
