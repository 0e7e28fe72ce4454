package sharedpage.server.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sharedpage.server.limits.Limit;

/** The answers given to the latest commands, so that a command sent twice is carried out once. */
public final class IdempotencyCache {
    private static final int KEPT = Limit.REPEATED_COMMANDS.value();

    private final Map<String, String> byId = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    public Optional<String> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public void remember(String id, String answer) {
        byId.put(id, answer);
    }
}
