package dev.dateline.training;

import dev.dateline.Dateline;
import dev.dateline.Layers;
import dev.dateline.ReportMatcher;
import dev.dateline.core.Outcome;
import dev.dateline.core.finding.CodedReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Groups the retellings of a folder by what each is chiefly about, and prints how far the groups are the incidents:
/// `MeasureRetellings training/retellings/test`.
public final class MeasureRetellings {
    private MeasureRetellings() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: MeasureRetellings FOLDER");
            System.exit(2);
        }
        List<Retelling> retellings = Retelling.read(Path.of(arguments[0]));
        Dateline dateline = Dateline.standard(Layers.AUTO);
        ReportMatcher matcher = ReportMatcher.ofAnyTopic();
        Map<String, String> gold = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (Retelling retelling : retellings) {
            if (dateline.read(retelling.report()) instanceof Outcome.Coded(CodedReport coded)) {
                matcher.add(coded);
            }
            gold.put(retelling.id(), retelling.incident());
            found.put(retelling.id(), "none of " + retelling.id());
        }
        for (ReportMatcher.Group group : matcher.groups()) {
            group.incident().stream()
                    .flatMap(incident -> incident.accounts().stream())
                    .map(account -> account.article().reportId())
                    .forEach(report -> found.put(report, group.id()));
            group.stories().forEach(coded -> found.put(coded.id(), group.id()));
        }
        Groupings groupings = new Groupings(gold, found);
        System.out.printf(
                Locale.ROOT,
                "%d reports of %d incidents in %d groups; CoNLL F1 %.3f%n",
                gold.size(),
                gold.values().stream().distinct().count(),
                found.values().stream().distinct().count(),
                groupings.conll());
        print("MUC", groupings.muc());
        print("B³", groupings.bCubed());
        print("CEAF-e", groupings.ceafE());
        print("pairs", groupings.pairs());
    }

    private static void print(String measure, Groupings.Score score) {
        System.out.printf(
                Locale.ROOT,
                "%-6s precision %.3f recall %.3f F1 %.3f%n",
                measure,
                score.precision(),
                score.recall(),
                score.f1());
    }
}
