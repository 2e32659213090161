package dev.dateline.fetching;

/// An address that must not be asked.
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String detail) {
        super(detail, null, false, false);
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
