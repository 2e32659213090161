package dev.dateline.server;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;

import dev.dateline.Dateline;
import dev.dateline.Layers;
import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Indicator;
import dev.dateline.core.finding.IndicatorType;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.finding.RelationStatus;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.finding.Warning;
import dev.dateline.store.EmbeddedIncidentStore;
import dev.dateline.store.IncidentStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real server over a real store with three reports, and who asks it.
///
/// Two reports tell of a bomb in Baidoa, in which Ilse Marlowe, a private person, died; one of an assault in
/// Kano.
final class Served implements AutoCloseable {
    static final String PRIVATE_NAME = "Marlowe";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final IncidentStore store;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();
    final List<String> log = new CopyOnWriteArrayList<>();

    private Served(IncidentStore store, ServerSettings settings) throws InterruptedException {
        this.store = store;
        server = Server.start(settings, store, Coder::dateline, log::add);
        server.awaitSearch();
    }

    /// Loads the models once for all tests.
    private static final class Coder {
        private static final Dateline DATELINE = Dateline.standard(Layers.ALL);

        private static Dateline dateline() {
            return DATELINE;
        }
    }

    static Served on(Path folder) throws InterruptedException {
        return on(folder, settings -> settings);
    }

    static Served on(Path folder, UnaryOperator<ServerSettings> change) throws InterruptedException {
        IncidentStore store = EmbeddedIncidentStore.open(folder.resolve("incidents.duckdb"), CLOCK, new PlaceMatcher());
        for (CodedReport report : List.of(harbour(), hilltop(), kano())) {
            store.add(report);
        }
        return new Served(store, change.apply(ServerSettings.onLoopback(0)));
    }

    private static CodedReport harbour() {
        return aReport("harbour.txt")
                .title("Bomb at a Baidoa market")
                .text("A bomb at the cattle market of Baidoa killed at least 14 people, elders said. "
                        + "Ilse Marlowe, a nurse, was among the dead.")
                .published("2023-03-05")
                .outlet("Harbour Wire")
                .person("Ilse Marlowe")
                .with(anEvent()
                        .bombing()
                        .trigger("bomb")
                        .in("Baidoa", "SO", 3.11, 43.65)
                        .on("2023-03-04")
                        .by("al-Shabaab", "al-shabab")
                        .killing(HeadCount.atLeast(14), "at least 14 people")
                        .harmingNamed("Ilse Marlowe", "civilian", Harm.KILLED)
                        .evidence("A bomb at the cattle market of Baidoa killed at least 14 people, elders said."))
                .build();
    }

    private static CodedReport hilltop() {
        return aReport("hilltop.txt")
                .text("The toll of the Baidoa bomb rose to 17. A colleague, Marlowe, had treated children there. "
                        + "Al-Shabaab fights the army. Analysts fear strikes by May. "
                        + "Some 400,000 people will go hungry.")
                .published("2023-03-06")
                .outlet("Hilltop Courier")
                .with(anEvent()
                        .bombing()
                        .trigger("bomb")
                        .in("Baidoa", "SO", 3.11, 43.65)
                        .on("2023-03-04")
                        .killing(HeadCount.exactly(17), "rose to 17")
                        .evidence("The toll of the Baidoa bomb rose to 17."))
                .relation(words -> new Relation(
                        new Relation.Party(
                                "Al-Shabaab", Optional.of("al-shabab"), "armed-group", words.spans("Al-Shabaab")),
                        RelationType.FIGHTS,
                        new Relation.Party("army", Optional.empty(), "organization", words.spans("army")),
                        RelationStatus.ONGOING,
                        Optional.empty(),
                        Modality.ASSERTED,
                        Attribution.theReport(),
                        words.spans("Al-Shabaab fights the army.")))
                .warning(words -> new Warning(
                        "Analysts",
                        Optional.empty(),
                        "strikes",
                        Optional.empty(),
                        Warning.Modal.COULD,
                        Optional.empty(),
                        Optional.of(new Warning.Horizon(
                                Optional.empty(), Optional.of(LocalDate.of(2023, 5, 31)), "by May", false)),
                        Optional.of(LocalDate.of(2023, 5, 31)),
                        Attribution.theReport(),
                        words.spans("Analysts fear strikes by May.")))
                .indicator(words -> new Indicator(
                        IndicatorType.FOOD_INSECURITY,
                        Optional.of("people"),
                        Optional.empty(),
                        HeadCount.exactly(400_000),
                        "people",
                        Optional.empty(),
                        "Some 400,000 people",
                        Indicator.Status.FORECAST,
                        Optional.empty(),
                        Optional.empty(),
                        Modality.ASSERTED,
                        Attribution.theReport(),
                        words.spans("Some 400,000 people will go hungry.")))
                .build();
    }

    private static CodedReport kano() {
        return aReport("kano.txt")
                .text("<script>alert(1)</script> Gunmen of the Red Dawn shot three guards in Kano.")
                .published("2022-01-10")
                .with(anEvent()
                        .armedAssault()
                        .trigger("shot")
                        .in("Kano", "NG", 12.0, 8.52)
                        .on("2022-01-09")
                        .byUnknown("Gunmen of the Red Dawn")
                        .killing(HeadCount.exactly(3), "three guards")
                        .evidence("Gunmen of the Red Dawn shot three guards in Kano."))
                .build();
    }

    IncidentStore store() {
        return store;
    }

    List<String> routes() {
        return server.routes().names();
    }

    URI address() {
        return server.address();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError("%s: %d %s".formatted(path, response.statusCode(), response.body()));
        }
        return JSON.readTree(response.body());
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    @Override
    public void close() {
        client.close();
        server.close();
        store.close();
    }
}
