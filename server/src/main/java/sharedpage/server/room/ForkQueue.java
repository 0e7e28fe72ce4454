package sharedpage.server.room;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import sharedpage.server.concurrent.JobQueue;
import sharedpage.server.journal.SessionContext;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.AccessTokens;

/**
 * Makes forks, one after the other and at low priority; the addresses from which they are asked for take turns. A room only
 * copies its steps, and only when it is the fork's turn, so no copies wait.
 */
final class ForkQueue implements AutoCloseable {
    private final JobQueue jobs = new JobQueue("forks", Limit.QUEUED_FORKS.value());
    private final RoomOpener opener;

    /** Opens the room of a session. */
    @FunctionalInterface
    interface RoomOpener {
        Room open(SessionContext session, String client) throws RefusedException;
    }

    /** The id and the tokens of a session that was forked. */
    record ForkedSession(String id, AccessTokens.TokenPair tokens) {}

    /** An empty queue. */
    ForkQueue(RoomOpener opener) {
        this.opener = opener;
    }

    /**
     * Queues a fork of a room's session at a node. The future ends with a {@link RefusedException} if it cannot be made.
     *
     * @param client the network address that asks for it
     */
    CompletableFuture<ForkedSession> add(Room room, int node, String client) {
        try {
            return CompletableFuture.supplyAsync(() -> forked(room, node, client), job -> jobs.add(client, job));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new RefusedException(Refusal.of(
                    Code.LIMIT,
                    "The queue of forks is full: at most " + Limit.QUEUED_FORKS
                            + " wait, half of them from one address.",
                    "Wait a few seconds, then repeat it.")));
        }
    }

    private ForkedSession forked(Room room, int node, String client) {
        ForkedSession fork = new ForkedSession(AccessTokens.randomId(), AccessTokens.TokenPair.fresh());
        SessionContext session = room.fork(fork.id, node, fork.tokens).join();
        try {
            opener.open(session, client);
        } catch (RefusedException e) {
            throw new CompletionException(e);
        }
        return fork;
    }

    @Override
    public void close() {
        jobs.close();
    }
}
