package dev.dateline.annotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/// The part-of-speech model with a bounded pool of taggers over it. Safe for threads of any kind and
/// number: a tagger serves one thread at a time, and one that finds the pool full on return is dropped.
final class Tagger {
    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final int POOL_SIZE = 32;

    private final POSModel model;
    private final Queue<POSTaggerME> idle = new ArrayBlockingQueue<>(POOL_SIZE);

    private Tagger(POSModel model) {
        this.model = model;
        idle.add(newTagger());
    }

    static Tagger load() {
        try (InputStream in = POSModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("model %s is not on the class path".formatted(MODEL));
            }
            return new Tagger(new POSModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private POSTaggerME newTagger() {
        return new POSTaggerME(model, POSTagFormat.UD);
    }

    /// A tagger for the calling thread alone, to be given back with [#release].
    POSTaggerME acquire() {
        POSTaggerME tagger = idle.poll();
        return tagger == null ? newTagger() : tagger;
    }

    void release(POSTaggerME tagger) {
        var _ = idle.offer(tagger); // refused when the pool is full: left to the collector
    }

    /// Words that the model was trained on in small letters; empty if the model does not tell.
    Set<String> vocabulary() {
        Set<String> words = new HashSet<>();
        if (model.getArtifact("pos.model") instanceof AbstractModel features
                && features.getDataStructures()[1] instanceof Map<?, ?> names) {
            for (Object name : names.keySet()) {
                String feature = String.valueOf(name);
                if (feature.startsWith("w&c=") && feature.endsWith(",lc")) {
                    words.add(feature.substring(4, feature.length() - 3));
                }
            }
        }
        return words;
    }
}
