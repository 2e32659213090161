package dev.dateline.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Who may ask, and what. The file keeps a line `ROLE NAME SHA256` for each token and no token itself: tokens
/// are 32 random bytes, so that no one finds them by trying.
///
/// @param entries at least one
public record Tokens(List<Entry> entries) {
    private static final int BYTES = 32;
    private static final int HEX_DIGITS = 64;
    private static final String NAME = "[A-Za-z0-9._@-]{1,64}";

    /// @param name whose it is; stands under what is decided with it
    /// @param hash SHA-256 of the token
    @SuppressWarnings("ArrayRecordComponent") // compared in constant time only
    record Entry(Role role, String name, byte[] hash) {}

    /// Who asks.
    ///
    /// @param isNamedByToken what is decided stands under this name and no other
    record Caller(Role role, String name, boolean isNamedByToken) {}

    public Tokens {
        entries = List.copyOf(entries);
    }

    /// @throws IllegalArgumentException naming every wrong line
    public static Tokens read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Optional<Entry> entry = parse(line);
            entry.ifPresent(entries::add);
            if (entry.isEmpty()) {
                problems.add("%s:%d: is no 'ROLE NAME SHA256'; roles: reader, reviewer, admin".formatted(file, i + 1));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), problems));
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("%s has no token; 'dateline token' makes one".formatted(file));
        }
        return new Tokens(entries);
    }

    private static Optional<Entry> parse(String line) {
        String[] parts = line.split("\\s+");
        if (parts.length != 3 || !parts[1].matches(NAME) || parts[2].length() != HEX_DIGITS) {
            return Optional.empty();
        }
        try {
            byte[] hash = HexFormat.of().parseHex(parts[2]);
            return Role.find(parts[0]).map(role -> new Entry(role, parts[1], hash));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Makes a token and adds its hash to the file, which only its owner can read when it is made here.
    ///
    /// @return the token, which is written nowhere
    public static String add(Path file, Role role, String name) throws IOException {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException(
                    "'%s' is no name for a token; letters, digits, and . _ @ - will do".formatted(name));
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        if (!Files.exists(file)) {
            Files.createFile(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        String line = "%s %s %s%n".formatted(role.code(), name, HexFormat.of().formatHex(sha256(token)));
        Files.writeString(file, line, StandardOpenOption.APPEND);
        return token;
    }

    /// Takes as long for a wrong token as for a right one.
    Optional<Caller> caller(String token) {
        byte[] hash = sha256(token);
        Optional<Caller> found = Optional.empty();
        for (Entry entry : entries) {
            if (MessageDigest.isEqual(entry.hash(), hash)) {
                found = Optional.of(new Caller(entry.role(), entry.name(), true));
            }
        }
        return found;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
