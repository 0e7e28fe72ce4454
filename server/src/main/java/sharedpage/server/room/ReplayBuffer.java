package sharedpage.server.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import sharedpage.server.limits.Limit;

/** The latest wire messages that tell of entries, so that one who was away for a moment gets only what it missed. */
final class ReplayBuffer {
    private static final int MESSAGES_LIMIT = Limit.REPLAY_BUFFER_MESSAGES.value();
    private static final int BYTES_LIMIT = Limit.REPLAY_BUFFER_BYTES.value();

    private final Deque<Told> told = new ArrayDeque<>();
    private int bytes;
    /** Whoever has seen this much can be given the rest. */
    private int from;

    private int head;

    private record Told(int seq, WireFrame wireMessage) {}

    /**
     * Nothing was told yet.
     *
     * @param seq of the session
     */
    ReplayBuffer(int seq) {
        from = seq;
        head = seq;
    }

    /** The wire message that tells of the entry with this number. */
    void add(int seq, WireFrame wireMessage) {
        head = seq;
        told.add(new Told(seq, wireMessage));
        bytes += wireMessage.length();
        while (told.size() > MESSAGES_LIMIT || bytes > BYTES_LIMIT) {
            Told oldest = told.remove();
            bytes -= oldest.wireMessage.length();
            from = oldest.seq;
        }
    }

    /** The entry with this number needs no wire message. */
    void skip(int seq) {
        head = seq;
    }

    /** Up to this entry everybody needs everything anew. */
    void reset(int seq) {
        told.clear();
        bytes = 0;
        from = seq;
        head = seq;
    }

    /** What was told after the entry with this number; empty if that is not known any more, or never was. */
    Optional<List<WireFrame>> after(int seen) {
        if (seen < from || seen > head) {
            return Optional.empty();
        }
        return Optional.of(told.stream()
                .filter(one -> one.seq > seen)
                .map(Told::wireMessage)
                .toList());
    }
}
