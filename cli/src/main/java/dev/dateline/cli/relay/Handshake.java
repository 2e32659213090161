package dev.dateline.cli.relay;

import dev.dateline.cli.relay.Frames.Frame;
import dev.dateline.cli.relay.Frames.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Each side shows the other that it knows the secret: with a number that the other has just drawn, so that
/// what was overheard is worth nothing. The door speaks first, the caller proves first.
final class Handshake {
    /// Changes with what goes over the connection.
    private static final String PROTOCOL = "dateline 0.1.0 relay 1 ";

    private static final int DRAWN_BYTES = 32;
    private static final int PROOF_BYTES = 32;

    private Handshake() {}

    /// The door's side.
    ///
    /// @return whether the caller knows the secret
    static boolean answer(Frames frames, byte[] secret) throws IOException {
        byte[] mine = drawn();
        frames.write(Kind.PROOF, mine);
        Optional<Frame> came = frames.read(DRAWN_BYTES + PROOF_BYTES);
        if (came.isEmpty()
                || came.get().kind() != Kind.PROOF
                || came.get().bytes().length != DRAWN_BYTES + PROOF_BYTES) {
            return false;
        }
        byte[] theirs = Arrays.copyOf(came.get().bytes(), DRAWN_BYTES);
        byte[] proof = Arrays.copyOfRange(came.get().bytes(), DRAWN_BYTES, DRAWN_BYTES + PROOF_BYTES);
        if (!MessageDigest.isEqual(proof, proof(secret, "caller", mine, theirs))) {
            return false;
        }
        frames.write(Kind.PROOF, proof(secret, "door", mine, theirs));
        return true;
    }

    /// The caller's side.
    ///
    /// @return whether the other side knows the secret
    static boolean ask(Frames frames, byte[] secret) throws IOException {
        Optional<Frame> drawn = frames.read(DRAWN_BYTES);
        if (drawn.isEmpty() || drawn.get().kind() != Kind.PROOF || drawn.get().bytes().length != DRAWN_BYTES) {
            return false;
        }
        byte[] theirs = drawn.get().bytes();
        byte[] mine = drawn();
        byte[] both = Arrays.copyOf(mine, DRAWN_BYTES + PROOF_BYTES);
        System.arraycopy(proof(secret, "caller", theirs, mine), 0, both, DRAWN_BYTES, PROOF_BYTES);
        frames.write(Kind.PROOF, both);
        Optional<Frame> proof = frames.read(PROOF_BYTES);
        return proof.filter(frame -> frame.kind() == Kind.PROOF
                        && MessageDigest.isEqual(frame.bytes(), proof(secret, "door", theirs, mine)))
                .isPresent();
    }

    private static byte[] drawn() {
        byte[] drawn = new byte[DRAWN_BYTES];
        new SecureRandom().nextBytes(drawn);
        return drawn;
    }

    private static byte[] proof(byte[] secret, String side, byte[] ofDoor, byte[] ofCaller) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((PROTOCOL + side).getBytes(StandardCharsets.UTF_8));
            mac.update(ofDoor);
            mac.update(ofCaller);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }
}
