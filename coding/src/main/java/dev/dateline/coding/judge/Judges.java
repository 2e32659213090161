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

/// The linear models of coding by their tasks. Without any, the rules decide alone.
///
/// The file is gzipped text: a line `# version`, then for each model a line `task TAB bias TAB threshold TAB n` and
/// `n` lines `feature TAB weight`.
public final class Judges {
    private final String version;
    private final Map<String, LinearModel> byTask;

    private Judges(String version, Map<String, LinearModel> byTask) {
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

    public static Judges of(String version, List<LinearModel> models) {
        Map<String, LinearModel> byTask = new HashMap<>();
        models.forEach(model -> byTask.put(model.task(), model));
        return new Judges(version, byTask);
    }

    public String version() {
        return version;
    }

    public Optional<LinearModel> of(String task) {
        return Optional.ofNullable(byTask.get(task));
    }

    public static Judges read(InputStream in) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            String version = require(lines).substring(2);
            List<LinearModel> models = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] head = line.split("\t");
                Map<String, Float> weights = new HashMap<>();
                for (int left = Integer.parseInt(head[3]); left > 0; left--) {
                    String weight = require(lines);
                    int tab = weight.lastIndexOf('\t');
                    weights.put(weight.substring(0, tab), Float.parseFloat(weight.substring(tab + 1)));
                }
                models.add(new LinearModel(head[0], Double.parseDouble(head[1]), Double.parseDouble(head[2]), weights));
            }
            return of(version, models);
        } catch (IOException e) {
            throw new UncheckedIOException("the models cannot be read", e);
        }
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
            for (LinearModel model : new TreeMap<>(byTask).values()) {
                writer.write("%s\t%s\t%s\t%d\n"
                        .formatted(
                                model.task(),
                                model.bias(),
                                model.threshold(),
                                model.weights().size()));
                for (Map.Entry<String, Float> weight : model.ordered().entrySet()) {
                    writer.write(weight.getKey() + "\t" + weight.getValue() + "\n");
                }
            }
        }
    }
}
