package sharedpage.server.room;

import java.util.HashMap;
import java.util.Map;
import sharedpage.server.broadcast.Peer;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;

/** How many forks each connection has asked for, but for those that could not be made. Used on the room's executor only. */
final class ForkCounts {
    private static final int LIMIT = Limit.FORKS.value();

    private final Map<Peer, Integer> asked = new HashMap<>();

    /**
     * Counts one more.
     *
     * @throws RefusedException if there are as many as there may be
     */
    void add(Peer peer) throws RefusedException {
        if (asked.getOrDefault(peer, 0) >= LIMIT) {
            throw new RefusedException(Refusal.of(
                    Code.LIMIT, "You have made " + LIMIT + " sessions from this one.", "Go on in one of them."));
        }
        asked.merge(peer, 1, Integer::sum);
    }

    /** One could not be made. */
    void takeBack(Peer peer) {
        asked.computeIfPresent(peer, (one, count) -> count - 1);
    }

    /** A connection has ended. */
    void remove(Peer peer) {
        asked.remove(peer);
    }
}
