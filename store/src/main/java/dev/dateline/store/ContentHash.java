package dev.dateline.store;

import dev.dateline.core.Article;
import dev.dateline.core.Report;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/// What makes two reports the same report: SHA-256 over text, title, day of publication and outlet, each
/// preceded by its length so that no two different reports run together. Ids and addresses play no part.
///
/// @param hex 64 lower-case hex digits
public record ContentHash(String hex) implements Comparable<ContentHash> {
    private static final int HEX_DIGITS = 64;

    public ContentHash {
        if (hex.length() != HEX_DIGITS
                || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("'%s' is no content hash".formatted(hex));
        }
    }

    /// Of a report as it arrived, before anything is taken from its text.
    public static ContentHash of(Report report) {
        return of(report.content().raw(), report.title(), report.published(), report.outlet());
    }

    /// Of a report as it was read. Differs from the hash of the arrival where reading took something out
    /// of a page or a day out of the text.
    public static ContentHash of(Article article) {
        return of(article.body(), article.separateTitle(), article.published(), article.outlet());
    }

    private static ContentHash of(
            String text, Optional<String> title, Optional<LocalDate> published, Optional<String> outlet) {
        MessageDigest digest = sha256();
        feed(digest, Optional.of(text));
        feed(digest, title);
        feed(digest, published.map(LocalDate::toString));
        feed(digest, outlet);
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    private static void feed(MessageDigest digest, Optional<String> part) {
        if (part.isEmpty()) {
            digest.update((byte) '-');
            return;
        }
        byte[] bytes = part.get().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public int compareTo(ContentHash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
