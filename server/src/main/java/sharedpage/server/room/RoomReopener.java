package sharedpage.server.room;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import sharedpage.server.refusal.RefusedException;

/**
 * Opens rooms for stored sessions, which takes as long as it takes to replay them. For a class that comes back at once its
 * session is replayed once, and no session waits for another one.
 */
final class RoomReopener {
    private final Map<String, CompletableFuture<Room>> inProgress = new ConcurrentHashMap<>();
    private final Executor threads;

    /** Opens a room. */
    @FunctionalInterface
    interface Opening {
        Room open() throws RefusedException;
    }

    /**
     * Nothing is in progress.
     *
     * @param threads that open one room each at a time
     */
    RoomReopener(Executor threads) {
        this.threads = threads;
    }

    /**
     * The room of a session. The future ends with a {@link RefusedException} if it cannot be opened.
     *
     * @param opening is called once for all who ask while it is in progress
     */
    CompletableFuture<Room> reopen(String session, Opening opening) {
        return inProgress.computeIfAbsent(
                session, id -> CompletableFuture.supplyAsync(() -> opened(id, opening), threads));
    }

    private Room opened(String session, Opening opening) {
        try {
            return opening.open();
        } catch (RefusedException e) {
            throw new CompletionException(e);
        } finally {
            inProgress.remove(session);
        }
    }
}
