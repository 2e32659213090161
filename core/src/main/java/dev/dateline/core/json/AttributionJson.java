package dev.dateline.core.json;

import dev.dateline.core.finding.Attribution;
import java.util.Optional;

/// Who says so; null where the report itself does.
final class AttributionJson {
    private AttributionJson() {}

    static void write(JsonOut out, Attribution attribution) {
        Optional<Attribution.Speaker> speaker = switch (attribution) {
            case Attribution.TheReport() -> Optional.empty();
            case Attribution.Speaker named -> Optional.of(named);
        };
        out.nullableObject("attribution", speaker, (object, named) -> {
            object.string("name", named.name());
            object.string("kind", named.kind());
            object.spans(named.spans());
        });
    }

    static Attribution read(JsonIn in) {
        return in.<Attribution>optionalObject(
                        "attribution",
                        speaker -> new Attribution.Speaker(
                                speaker.string("name"), speaker.string("kind"), speaker.spans()))
                .orElse(Attribution.theReport());
    }
}
