package sharedpage.server.broadcast;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import sharedpage.server.limits.Limit;
import sharedpage.server.wire.WireFrame;

/** The latest wire messages that tell of entries, so that a client that was disconnected for a moment is sent only what it missed. */
final class ReplayBuffer {
    private static final int MESSAGES_LIMIT = Limit.REPLAY_BUFFER_MESSAGES.value();
    private static final int BYTES_LIMIT = Limit.REPLAY_BUFFER_BYTES.value();

    private final Deque<BufferedFrame> frames = new ArrayDeque<>();
    private int bytes;
    /** A client that has seen this much can be sent the rest. */
    private int from;

    private int head;

    private record BufferedFrame(int seq, WireFrame frame) {}

    /**
     * No entry was sent yet.
     *
     * @param seq of the session
     */
    ReplayBuffer(int seq) {
        from = seq;
        head = seq;
    }

    /** The wire message that tells of the entry with this number. */
    void add(int seq, WireFrame frame) {
        head = seq;
        frames.add(new BufferedFrame(seq, frame));
        bytes += frame.length();
        while (frames.size() > MESSAGES_LIMIT || bytes > BYTES_LIMIT) {
            BufferedFrame oldest = frames.remove();
            bytes -= oldest.frame.length();
            from = oldest.seq;
        }
    }

    /** The entry with this number needs no wire message. */
    void skip(int seq) {
        head = seq;
    }

    /** The frames sent after the entry with this number; empty if that is not known any more, or never was. */
    Optional<List<WireFrame>> after(int seen) {
        if (seen < from || seen > head) {
            return Optional.empty();
        }
        return Optional.of(frames.stream()
                .filter(one -> one.seq > seen)
                .map(BufferedFrame::frame)
                .toList());
    }
}
