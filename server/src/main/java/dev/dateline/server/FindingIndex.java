package dev.dateline.server;

import dev.dateline.core.Outcome;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.json.ContractJson;
import dev.dateline.store.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds reports by their words, and what reports say beside incidents: relations, warnings, indicators,
/// statements.
///
/// Made from the store in a folder of its own when the server starts, as it may be shown: a masked name is in
/// no index and finds nothing. Thread-safe.
final class FindingIndex implements AutoCloseable {
    /// The report itself; the others are the contract's names.
    static final String REPORT = "report";
    static final List<String> FINDINGS = List.of("relations", "warnings", "indicators", "statements");

    private static final int BATCH = 200;
    private static final int SNIPPET = 260;
    private static final long UNDATED = LocalDate.MIN.toEpochDay();

    private final Path folder;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final MMapDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile boolean complete;

    FindingIndex() {
        try {
            folder = Files.createTempDirectory("dateline-search-");
            directory = new MMapDirectory(folder);
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(32));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One page of what was found.
    record Page(long total, boolean complete, List<ObjectNode> objects) {}

    /// Adds every stored report.
    ///
    /// @param stop asked now and then
    void build(Holdings holdings, BooleanSupplier stop) {
        boolean all = holdings.store()
                .hashes()
                .gather(Gatherers.windowFixed(BATCH))
                .allMatch(some -> {
                    if (stop.getAsBoolean()) {
                        return false;
                    }
                    holdings.reports(some).forEach(this::put);
                    refresh();
                    return true;
                });
        complete = all;
    }

    /// Adds a report, or puts it in the place of what was known of it.
    void put(Holdings.Shown shown) {
        try {
            writer.updateDocuments(new Term("hash", shown.hash().hex()), documents(shown));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(ContentHash report) {
        try {
            writer.deleteDocuments(new Term("hash", report.hex()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Document> documents(Holdings.Shown shown) {
        CodedReport coded = shown.coded();
        ObjectNode line = Json.parse(ContractJson.line(new Outcome.Coded(coded), true, false));
        ObjectNode source = Json.report(shown.hash(), coded.article());
        long day = coded.article().published().map(LocalDate::toEpochDay).orElse(UNDATED);
        String text = line.path("text").asString();
        List<Document> documents = new ArrayList<>();
        Document report = document(shown.hash(), REPORT, day, source.toString());
        report.add(new TextField("words", source.path("title").asString("") + "\n" + text, Field.Store.NO));
        report.add(new StoredField("text", text));
        documents.add(report);
        for (String kind : FINDINGS) {
            for (JsonNode found : line.path(kind)) {
                ObjectNode finding = ((ObjectNode) found).deepCopy();
                finding.set("report", source);
                finding.set("words", words(text, finding.path("evidence")));
                Document document = document(shown.hash(), kind, day, finding.toString());
                StringBuilder strings = new StringBuilder();
                strings(found, strings);
                finding.path("words")
                        .forEach(words -> strings.append(words.asString()).append('\n'));
                document.add(new TextField("words", strings.toString(), Field.Store.NO));
                for (String party : List.of("subject", "object")) {
                    JsonNode actor = finding.path(party).path("actor");
                    if (actor.isString()) {
                        document.add(new StringField("actor", actor.asString(), Field.Store.NO));
                    }
                }
                documents.add(document);
            }
        }
        return documents;
    }

    private static Document document(ContentHash hash, String kind, long day, String json) {
        Document document = new Document();
        document.add(new StringField("hash", hash.hex(), Field.Store.NO));
        document.add(new StringField("kind", kind, Field.Store.NO));
        document.add(new LongPoint("day", day));
        document.add(new NumericDocValuesField("day", day));
        document.add(new StoredField("json", json));
        return document;
    }

    /// The words at code points of a text.
    static ArrayNode words(String text, JsonNode spans) {
        ArrayNode words = Json.array();
        for (JsonNode span : spans) {
            int start = text.offsetByCodePoints(0, span.get(0).asInt());
            int end = text.offsetByCodePoints(
                    start, span.get(1).asInt() - span.get(0).asInt());
            words.add(text.substring(start, end).strip().replaceAll("\\s+", " "));
        }
        return words;
    }

    private static void strings(JsonNode node, StringBuilder all) {
        if (node.isString()) {
            all.append(node.asString()).append('\n');
        }
        node.forEach(child -> strings(child, all));
    }

    /// Findings of one kind, of the latest reports first.
    ///
    /// @param kind one of [#FINDINGS]
    /// @param asked words that must all be there, or an actor's id
    Page findings(
            String kind,
            Optional<String> asked,
            Optional<LocalDate> since,
            Optional<LocalDate> until,
            int limit,
            int offset) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term("kind", kind)), Occur.FILTER);
        asked.ifPresent(words -> query.add(
                new BooleanQuery.Builder()
                        .add(words(words), Occur.SHOULD)
                        .add(new TermQuery(new Term("actor", words)), Occur.SHOULD)
                        .build(),
                Occur.FILTER));
        if (since.isPresent() || until.isPresent()) {
            query.add(
                    LongPoint.newRangeQuery(
                            "day",
                            since.map(LocalDate::toEpochDay).orElse(UNDATED + 1),
                            until.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)),
                    Occur.FILTER);
        }
        return search(searcher -> {
            Sort sort = new Sort(new SortField("day", SortField.Type.LONG, true), SortField.FIELD_DOC);
            TopDocs top = searcher.search(query.build(), offset + limit, sort);
            List<ObjectNode> objects = new ArrayList<>();
            for (ScoreDoc hit : page(top, offset)) {
                objects.add(Json.parse(searcher.storedFields().document(hit.doc).get("json")));
            }
            return new Page(searcher.count(query.build()), complete, objects);
        });
    }

    /// Reports with those words, the best first, each with the place where the words stand.
    Page reports(String asked, int limit, int offset) {
        BooleanQuery query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term("kind", REPORT)), Occur.FILTER)
                .add(words(asked), Occur.MUST)
                .build();
        List<String> terms = terms(asked);
        return search(searcher -> {
            TopDocs top = searcher.search(query, offset + limit);
            List<ObjectNode> objects = new ArrayList<>();
            for (ScoreDoc hit : page(top, offset)) {
                Document document = searcher.storedFields().document(hit.doc);
                ObjectNode object = Json.object();
                object.set("report", Json.parse(document.get("json")));
                object.put("snippet", snippet(document.get("text"), terms));
                objects.add(object);
            }
            return new Page(searcher.count(query), complete, objects);
        });
    }

    /// Hashes of all reports in which the words stand in a row.
    List<ContentHash> withWords(String asked) {
        BooleanQuery query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term("kind", REPORT)), Occur.FILTER)
                .add(words('"' + asked.replace('"', ' ') + '"'), Occur.FILTER)
                .build();
        return search(searcher -> {
            List<ContentHash> hashes = new ArrayList<>();
            for (ScoreDoc hit :
                    searcher.search(query, Math.max(1, searcher.getIndexReader().maxDoc())).scoreDocs) {
                ObjectNode source =
                        Json.parse(searcher.storedFields().document(hit.doc).get("json"));
                hashes.add(new ContentHash(source.path("hash").asString()));
            }
            return hashes;
        });
    }

    /// Ids of all actors that stand in a relation.
    Set<String> actorsOfRelations() {
        return search(searcher -> {
            Set<String> actors = new TreeSet<>();
            for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
                Terms terms = part.reader().terms("actor");
                if (terms != null) {
                    TermsEnum each = terms.iterator();
                    for (BytesRef term = each.next(); term != null; term = each.next()) {
                        actors.add(term.utf8ToString());
                    }
                }
            }
            return actors;
        });
    }

    private static List<ScoreDoc> page(TopDocs top, int offset) {
        List<ScoreDoc> all = List.of(top.scoreDocs);
        return all.subList(Math.min(offset, all.size()), all.size());
    }

    /// All words must be there; those in quotes in a row.
    private org.apache.lucene.search.Query words(String asked) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean any = false;
        String[] parts = asked.split("\"", -1);
        for (int i = 0; i < parts.length; i++) {
            org.apache.lucene.search.@Nullable Query part = i % 2 == 1
                    ? builder.createPhraseQuery("words", parts[i])
                    : builder.createBooleanQuery("words", parts[i], Occur.MUST);
            if (part != null) {
                all.add(part, Occur.MUST);
                any = true;
            }
        }
        if (!any) {
            throw Problem.badRequest("there is no word to look for in '%s'".formatted(asked));
        }
        return all.build();
    }

    private List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("words", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /// The stretch of the text around the first of the words.
    private String snippet(String text, List<String> terms) {
        int start = 0;
        try (TokenStream tokens = analyzer.tokenStream("words", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (terms.contains(term.toString())) {
                    start = offset.startOffset();
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int from = Math.max(0, text.lastIndexOf(' ', Math.max(0, start - SNIPPET / 3)));
        int until = Math.min(text.length(), from + SNIPPET);
        String words = text.substring(from, until).strip().replaceAll("\\s+", " ");
        return (from > 0 ? "… " : "") + words + (until < text.length() ? " …" : "");
    }

    @FunctionalInterface
    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            searchers.close();
            writer.rollback();
            directory.close();
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
