package sharedpage.server.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sharedpage.server.limits.Limit;
import sharedpage.server.wire.ServerMessage;

/** The answers to the latest commands by their ids, so that a command that is sent twice is carried out once. */
public final class IdempotencyCache {
    private static final int LIMIT = Limit.REPEATED_COMMANDS.value();

    private final Map<String, ServerMessage> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ServerMessage> eldest) {
            return size() > LIMIT;
        }
    };

    public Optional<ServerMessage> answer(String id) {
        return Optional.ofNullable(answers.get(id));
    }

    public void put(String id, ServerMessage answer) {
        answers.put(id, answer);
    }
}
