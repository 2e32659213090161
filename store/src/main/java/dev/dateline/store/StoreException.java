package dev.dateline.store;

/// The store cannot do what was asked because of its surroundings: the file, its folder, the disk. The
/// message says what failed, where, and what can be done.
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
