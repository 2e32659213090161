package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.Optional;

/// By what means a claim was made, as its sentence says: a call, a video, a statement.
final class Via {
    private Via() {}

    static Optional<String> of(Context context, Sentence sentence) {
        return context.tokens(sentence).stream()
                .flatMap(token -> of(token).stream())
                .findFirst();
    }

    private static Optional<String> of(Token token) {
        return switch (token.lemma()) {
            case "telegram" -> Optional.of("telegram");
            case "video", "videotape" -> Optional.of("video");
            case "call", "phone", "telephone" -> token.pos() == Pos.VERB ? Optional.empty() : Optional.of("call");
            case "letter", "leaflet", "note", "pamphlet" -> Optional.of("letter");
            case "e-mail", "email" -> Optional.of("e-mail");
            case "website", "twitter", "online", "internet", "channel", "amaq" -> Optional.of("online");
            case "communique", "statement", "communiqué" -> Optional.of("statement");
            default -> Optional.empty();
        };
    }
}
