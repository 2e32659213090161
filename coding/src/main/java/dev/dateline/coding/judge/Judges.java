package dev.dateline.coding.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The trained models of coding by their tasks: linear ones look at a thing by itself, trees compare it with its
/// rivals. Without any, the rules decide alone.
///
/// The file is gzipped text: a line `# version`, then for each model a line `kind TAB task TAB bias TAB threshold TAB
/// n`
/// and `n` lines: of a linear model `feature TAB weight`, of trees a tree each.
public final class Judges {
    private static final String LINEAR = "linear";
    private static final String TREES = "trees";

    private final String version;
    private final Map<String, Model> byTask;

    private Judges(String version, Map<String, Model> byTask) {
        this.version = version;
        this.byTask = Map.copyOf(byTask);
    }

    public static Judges none() {
        return new Judges("rules", Map.of());
    }

    /// System property: a file of judges to use instead of the bundled ones, to try what was just trained.
    public static final String OTHER = "dateline.judges";

    /// The judges that need no tagger.
    public static Judges bundled() {
        String other = System.getProperty(OTHER, "");
        try (InputStream in = other.isEmpty()
                ? Judges.class.getResourceAsStream("judges.gz")
                : Files.newInputStream(Path.of(other))) {
            if (in == null) {
                throw new IllegalStateException("the judges are not on the class path");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Judges of(String version, List<? extends Model> models) {
        Map<String, Model> byTask = new HashMap<>();
        models.forEach(model -> byTask.put(model.task(), model));
        return new Judges(version, byTask);
    }

    public String version() {
        return version;
    }

    public Optional<LinearModel> linear(String task) {
        return byTask.get(task) instanceof LinearModel model ? Optional.of(model) : Optional.empty();
    }

    public Optional<BoostedTrees> trees(String task) {
        return byTask.get(task) instanceof BoostedTrees model ? Optional.of(model) : Optional.empty();
    }

    public static Judges read(InputStream in) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            String version = require(lines).substring(2);
            List<Model> models = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] head = line.split("\t");
                double bias = Double.parseDouble(head[2]);
                double threshold = Double.parseDouble(head[3]);
                List<String> parts = new ArrayList<>();
                for (int left = Integer.parseInt(head[4]); left > 0; left--) {
                    parts.add(require(lines));
                }
                models.add(
                        switch (head[0]) {
                            case LINEAR -> new LinearModel(head[1], bias, threshold, weights(parts));
                            case TREES ->
                                new BoostedTrees(
                                        head[1],
                                        bias,
                                        threshold,
                                        parts.stream().map(BoostedTrees::tree).toList());
                            default -> throw new IOException("'%s' is no kind of model".formatted(head[0]));
                        });
            }
            return of(version, models);
        } catch (IOException e) {
            throw new UncheckedIOException("the models cannot be read", e);
        }
    }

    private static Map<String, Float> weights(List<String> lines) {
        Map<String, Float> weights = new HashMap<>();
        for (String line : lines) {
            int tab = line.lastIndexOf('\t');
            weights.put(line.substring(0, tab), Float.parseFloat(line.substring(tab + 1)));
        }
        return weights;
    }

    private static String require(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("the models end too early");
        }
        return line;
    }

    public void write(OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8)) {
            writer.write("# " + version + "\n");
            for (Model model : new TreeMap<>(byTask).values()) {
                switch (model) {
                    case LinearModel linear -> {
                        writer.write(head(
                                LINEAR, linear, linear.bias(), linear.weights().size()));
                        for (Map.Entry<String, Float> weight : linear.ordered().entrySet()) {
                            writer.write(weight.getKey() + "\t" + weight.getValue() + "\n");
                        }
                    }
                    case BoostedTrees trees -> {
                        writer.write(
                                head(TREES, trees, trees.bias(), trees.trees().size()));
                        for (BoostedTrees.Node tree : trees.trees()) {
                            writer.write(tree + "\n");
                        }
                    }
                }
            }
        }
    }

    private static String head(String kind, Model model, double bias, int parts) {
        return "%s\t%s\t%s\t%s\t%d\n".formatted(kind, model.task(), bias, model.threshold(), parts);
    }
}
