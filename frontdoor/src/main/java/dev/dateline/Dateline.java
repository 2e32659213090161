package dev.dateline;

import dev.dateline.annotation.Annotator;
import dev.dateline.codebook.Codebook;
import dev.dateline.coding.AddOn;
import dev.dateline.coding.FindingCoder;
import dev.dateline.coding.WordTagger;
import dev.dateline.coding.judge.Judges;
import dev.dateline.core.Article;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.mention.Mentions;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.mentions.MentionFinder;
import dev.dateline.reading.Reading;
import dev.dateline.reading.ReportReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/// The front door: turns one report into the findings it attests.
///
/// A pure function of report, codebook and models; thread-safe. Building one loads models and data (about a
/// second), so keep it.
public final class Dateline {
    /// Version of the contract's JSON and of the program.
    public static final String CONTRACT = "1.0";

    public static final String VERSION = "0.1.0";
    /// System property that leaves a tagger on the class path unused: faster, and less is found.
    public static final String NO_ADD_ON = "dateline.fast";

    private final Layers layers;
    private final ReportReader reader = new ReportReader();
    private final Annotator annotator;
    private final MentionFinder finder;
    private final FindingCoder coder;
    private final CodedReport.Versions versions;

    private Dateline(Codebook codebook, Layers layers, Judges judges, Optional<WordTagger> tagger) {
        this.layers = layers;
        this.annotator = Annotator.english();
        this.finder = new MentionFinder(codebook, Gazetteer.bundled());
        this.coder = new FindingCoder(codebook, judges, tagger);
        this.versions = new CodedReport.Versions(CONTRACT, codebook.version(), judges.version(), VERSION);
    }

    /// With the bundled codebook.
    public static Dateline standard(Layers layers) {
        return with(Codebook.bundled(), layers);
    }

    /// With a codebook of the caller's, such as the bundled one with a user's overlay.
    public static Dateline with(Codebook codebook, Layers layers) {
        Optional<AddOn> addOn = Boolean.getBoolean(NO_ADD_ON)
                ? Optional.empty()
                : ServiceLoader.load(AddOn.class).findFirst();
        Judges judges = addOn.map(AddOn::judges).orElseGet(Judges::bundled);
        return new Dateline(codebook, layers, judges, addOn.map(AddOn::tagger));
    }

    /// What rules and codebook find without any learned judge: for tests of the codebook and for comparison.
    public static Dateline rulesOnly(Codebook codebook, Layers layers) {
        return new Dateline(codebook, layers, Judges.none(), Optional.empty());
    }

    /// What everything that this instance codes depends on besides the report.
    public CodedReport.Versions versions() {
        return versions;
    }

    /// Reads one report: its findings, or why it cannot be coded.
    public Outcome read(Report report) {
        return switch (reader.read(report)) {
            case Reading.Unreadable(Outcome.Reason reason, String detail) ->
                new Outcome.Skipped(report.id(), reason, detail);
            case Reading.Read(Article article) -> new Outcome.Coded(code(article));
        };
    }

    /// The article of a report in any language, without coding it.
    public Reading article(Report report) {
        return reader.article(report);
    }

    /// Codes an article that was read before, as the store keeps it.
    public CodedReport code(Article article) {
        AnnotatedText text = annotator.annotate(article); // sentences, tokens, groups
        Mentions mentions = finder.find(text); // who, where, when, how many, resolved
        FindingCoder.Findings findings = coder.code(text, mentions); // who did what to whom
        boolean all = layers == Layers.ALL || findings.hasAny();
        return new CodedReport(
                article,
                findings.events(),
                findings.aggregates(),
                findings.statements().stream()
                        .filter(statement -> all || statement.kind().isDeed())
                        .toList(),
                findings.warnings(),
                findings.relations(),
                findings.indicators(),
                all ? places(text, mentions) : List.of(),
                all ? mentions.of(Mention.OfTime.class) : List.of(),
                all ? findings.quotations() : List.of(),
                all ? findings.actors() : List.of(),
                mentions.of(Mention.OfPerson.class),
                coder.isCorrection(article),
                versions);
    }

    private List<Mention.OfPlace> places(AnnotatedText text, Mentions mentions) {
        return Stream.concat(mentions.of(Mention.OfPlace.class).stream(), finder.embedded(text, mentions).stream())
                .sorted(Comparator.comparing(Mention::span))
                .toList();
    }
}
