package dev.dateline.store;

import dev.dateline.core.Article;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.CodedReport.Versions;
import dev.dateline.core.json.ContractJson;

/// A delivery made ready to be written; all that can be done before the writer's turn is done here.
///
/// @param line under the report's hash as id, so that it does not depend on the name under which a
///     report came
record Coding(ContentHash report, ContentHash arrival, CodedReport coded, String line) {
    /// @throws IllegalArgumentException when a finding cannot be written, or not be read back
    static Coding of(Delivery delivery) {
        ContentHash report = ContentHash.of(delivery.coded().article());
        CodedReport neutral = with(delivery.coded(), named(delivery.coded().article(), report.hex()));
        String line = ContractJson.storedLine(neutral);
        CodedReport kept = read(line, report, delivery.coded().article());
        return new Coding(report, delivery.arrival(), kept, line);
    }

    static CodedReport read(String line, ContentHash report, Article article) {
        return with(ContractJson.parse(line, named(article, report.hex())), article);
    }

    Versions versions() {
        return coded.versions();
    }

    private static Article named(Article article, String id) {
        return new Article(
                id,
                article.title(),
                article.text(),
                article.bodyStart(),
                article.sections(),
                article.published(),
                article.author(),
                article.outlet(),
                article.url(),
                article.language());
    }

    private static CodedReport with(CodedReport coded, Article article) {
        return new CodedReport(
                article,
                coded.events(),
                coded.aggregates(),
                coded.statements(),
                coded.warnings(),
                coded.relations(),
                coded.indicators(),
                coded.places(),
                coded.times(),
                coded.quotations(),
                coded.actors(),
                coded.persons(),
                coded.isCorrection(),
                coded.versions());
    }
}
