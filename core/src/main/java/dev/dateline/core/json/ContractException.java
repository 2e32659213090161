package dev.dateline.core.json;

/// A line is not what the contract says. The message names the place in the line and what is wrong there:
/// `$.events[0].type: 'bomb' is no type of event`.
public final class ContractException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContractException(String message) {
        super(message);
    }

    ContractException(String message, Throwable cause) {
        super(message, cause);
    }
}
