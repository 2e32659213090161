package dev.dateline.server;

/// A request that cannot be answered: what is wrong and what to do, as RFC 9457 has it.
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    private final long retryAfter;

    private Problem(int status, String title, String detail) {
        this(status, title, detail, 0);
    }

    private Problem(int status, String title, String detail, long retryAfter) {
        super(detail, null, false, false);
        this.retryAfter = retryAfter;
        this.status = status;
        this.title = title;
    }

    static Problem badRequest(String detail) {
        return new Problem(400, "Wrong request", detail);
    }

    static Problem unauthorized() {
        return new Problem(401, "Who asks?", "send a token: Authorization: Bearer TOKEN");
    }

    static Problem forbidden(String detail) {
        return new Problem(403, "Not allowed", detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail);
    }

    static Problem methodNotAllowed(String detail) {
        return new Problem(405, "Method not allowed", detail);
    }

    static Problem tooLarge(long most) {
        return new Problem(
                413,
                "Too large",
                "send at most %d bytes at once; 'dateline ingest' takes any number of reports".formatted(most));
    }

    static Problem unsupported(String detail) {
        return new Problem(415, "Unsupported media type", detail);
    }

    /// @param seconds after which to ask again
    static Problem tooMany(long seconds) {
        return new Problem(429, "Too many requests", "ask again in %d seconds".formatted(seconds), seconds);
    }

    static Problem internal(String request) {
        return new Problem(
                500,
                "Internal error",
                "a fault of dateline, please report it; the server's log names request %s".formatted(request));
    }

    static Problem unavailable(String detail) {
        return new Problem(503, "Unavailable", detail);
    }

    int status() {
        return status;
    }

    /// Seconds after which to ask again; 0 where that is not told.
    long retryAfter() {
        return retryAfter;
    }

    String title() {
        return title;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
