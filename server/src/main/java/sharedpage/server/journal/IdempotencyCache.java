package sharedpage.server.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.wire.ServerMessage;

/**
 * The answers to the latest commands, so that one that is sent twice is carried out once and answered alike. What was asked is
 * kept with them: an id that comes again with another command is a mistake of the client.
 */
public final class IdempotencyCache {
    private static final int LIMIT = Limit.REPEATED_COMMANDS.value();

    private final Map<String, AnsweredCommand> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AnsweredCommand> eldest) {
            return size() > LIMIT;
        }
    };

    private final Map<String, BegunCommand> begun = new HashMap<>();

    private record AnsweredCommand(Supplier<?> command, Supplier<List<ServerMessage>> answers) {}

    /**
     * A command that is being carried out.
     *
     * @param senders those who sent it so far, each of whom gets its answer
     */
    private record BegunCommand(Object command, List<Consumer<ServerMessage>> senders) {}

    /**
     * What was answered when this command came before; empty if it did not.
     *
     * @param key the id, with its sender where senders may use the same ids
     * @param command a value that equals that of the same command
     * @throws RefusedException if another command came with this id
     */
    public Optional<List<ServerMessage>> answers(String key, Object command) throws RefusedException {
        AnsweredCommand known = latest.get(key);
        if (known != null) {
            requireSame(known.command.get(), command);
        }
        return Optional.ofNullable(known).map(answered -> answered.answers.get());
    }

    private static void requireSame(Object before, Object now) throws RefusedException {
        if (!before.equals(now)) {
            throw new RefusedException(Refusal.of(
                    Code.MALFORMED,
                    "Another command had this id, so this one was not carried out.",
                    "Send it with an id of its own."));
        }
    }

    /**
     * Begins with a command unless it came before; then its sender is answered as the one before, as soon as that is.
     *
     * @return whether it has to be carried out, and then answered by {@link #answer} or {@link #giveUp}
     * @throws RefusedException if another command came with this id
     */
    public boolean begin(String key, Object command, Consumer<ServerMessage> sender) throws RefusedException {
        BegunCommand same = begun.get(key);
        if (same != null) {
            requireSame(same.command, command);
            same.senders.add(sender);
            return false;
        }
        Optional<List<ServerMessage>> known = answers(key, command);
        if (known.isEmpty()) {
            begun.put(key, new BegunCommand(command, new ArrayList<>(List.of(sender))));
        }
        known.ifPresent(answers -> answers.forEach(sender));
        return known.isEmpty();
    }

    /** Answers a command that was begun, now and whenever it comes again. */
    public void answer(String key, ServerMessage answer) {
        BegunCommand ended = begun.remove(key);
        put(key, ended.command, List.of(answer));
        ended.senders.forEach(sender -> sender.accept(answer));
    }

    /** Refuses a command that was begun and could not be carried out now; if it comes again, it is tried again. */
    public void giveUp(String key, ServerMessage refusal) {
        begun.remove(key).senders.forEach(sender -> sender.accept(refusal));
    }

    /** What a command is answered from now on, in this order. */
    public void put(String key, Object command, List<ServerMessage> answers) {
        List<ServerMessage> now = List.copyOf(answers);
        latest.put(key, new AnsweredCommand(() -> command, () -> now));
    }

    /** The same of a command that came before; what it was, and how it was answered, is looked up if its id comes again. */
    void recall(String key, Supplier<?> command, Supplier<ServerMessage> answer) {
        latest.put(key, new AnsweredCommand(command, () -> List.of(answer.get())));
    }
}
