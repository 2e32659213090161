package dev.dateline.cli.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a door is and what opens it, as written beside the store.
///
/// @param secret of this one run
@SuppressWarnings("ArrayRecordComponent") // compared in constant time only
record DoorFile(int port, byte[] secret) {
    private static final int SECRET_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    static DoorFile at(int port) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new DoorFile(port, secret);
    }

    /// Beside the store, whichever name leads to it.
    static Path beside(Path store) {
        Path absolute = store.toAbsolutePath().normalize();
        Path real = absolute;
        try {
            real = absolute.toRealPath();
        } catch (IOException notThere) {
            // A store that is not there has no door either.
            real = absolute;
        }
        return real.resolveSibling(real.getFileName() + ".server");
    }

    /// Nobody but the owner can read it at any moment.
    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly =
                posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0];
        Path made = Files.createTempFile(folder, ".door-", "", ownerOnly);
        try {
            Files.writeString(made, "%d%n%s%n".formatted(port, HexFormat.of().formatHex(secret)));
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /// Empty when there is none, it is broken, or others than its owner may read or write it.
    static Optional<DoorFile> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || !isOwnersAlone(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            int port = Integer.parseInt(lines.get(0));
            byte[] secret = HexFormat.of().parseHex(lines.get(1));
            return port > 0 && port < 1 << 16 && secret.length == SECRET_BYTES
                    ? Optional.of(new DoorFile(port, secret))
                    : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static boolean isOwnersAlone(Path file) throws IOException {
        return !file.getFileSystem().supportedFileAttributeViews().contains("posix")
                || OWNER.containsAll(Files.getPosixFilePermissions(file));
    }
}
