package sharedpage.server.linux;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The facts of one operation, in the model or on Linux. A kind without a fact is not in the map. */
record Facts(Map<FactKind, String> texts) {
    Facts {
        texts = Collections.unmodifiableMap(new EnumMap<>(texts));
    }

    /** What the kernel program says of a request whose effect it can't see. */
    static final String ASKED = "asked";

    /** The text of a fact; empty if there is none of that kind. */
    String text(FactKind kind) {
        return texts.getOrDefault(kind, "");
    }

    /** Collects facts; several parts of one kind are kept in the order of their texts. */
    static final class Builder {
        private final Map<FactKind, String> texts = new EnumMap<>(FactKind.class);

        Builder with(FactKind kind, String text) {
            if (!text.isEmpty()) {
                texts.put(kind, text);
            }
            return this;
        }

        Builder with(FactKind kind, List<String> parts) {
            return with(
                    kind, String.join("; ", parts.stream().sorted().distinct().toList()));
        }

        Facts build() {
            return new Facts(texts.isEmpty() ? new EnumMap<>(FactKind.class) : texts);
        }
    }
}
