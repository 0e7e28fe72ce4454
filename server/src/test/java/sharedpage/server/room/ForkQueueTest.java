package sharedpage.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sharedpage.server.Await;
import sharedpage.server.concurrent.Timers;
import sharedpage.server.journal.SessionContext;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.room.ForkQueue.ForkedSession;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.LibrarySession;
import sharedpage.server.store.SessionLog;

/** Forks are made one after the other, apart from the rooms, and only so many wait. */
class ForkQueueTest {
    private static final int AN_ADDRESS = 1_000;

    private final Timers timers = new Timers();
    private final SessionLog log = SessionLog.inMemory(1);
    private final ServerContext server = new ServerContext(Map.of(), Runnable::run, timers, log, () -> "");
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final ForkQueue queue = new ForkQueue(this::open);
    private Room room;

    /** Takes as long as the test wants. */
    private Room open(SessionContext session, String client) {
        begun.countDown();
        Await.latch(mayEnd, "the end of the test");
        return new Room(session, server, client);
    }

    @BeforeEach
    void start() throws RefusedException {
        SessionContext session = SessionContext.fresh(
                "id", "test", LibrarySession.of("walls"), AccessTokens.of(AccessTokens.TokenPair.fresh()), log);
        room = new Room(session, server, "127.0.0.1");
    }

    @AfterEach
    void stop() {
        mayEnd.countDown();
        queue.close();
        timers.close();
        log.close();
    }

    @Test
    void aRoomGoesOnWhileItsForkIsMade() {
        CompletableFuture<ForkedSession> fork = queue.add(room, 0, "one");
        Await.latch(begun, "the fork");
        assertEquals(0, room.cursor().join().at().number());
        assertTrue(!fork.isDone(), "it is still being made");
    }

    @Test
    void halfOfThoseThatWaitMayBeOfOneAddress() {
        CompletableFuture<ForkedSession> last = queue.add(room, 0, "one");
        Await.latch(begun, "the first fork");
        for (int i = 0; i < AN_ADDRESS; i++) {
            last = queue.add(room, 0, "one");
        }
        CompletionException refused = assertThrows(CompletionException.class, queue.add(room, 0, "one")::join);
        assertEquals(
                "The queue of forks is full: at most 2,000 forks wait, half of them from one address.",
                refused.getCause().getMessage());
        CompletableFuture<ForkedSession> other = queue.add(room, 0, "other");
        mayEnd.countDown();
        Await.result(other, () -> "the fork of another address");
        Await.result(last, () -> "the last of those that waited");
    }

    @Test
    void aNodeThatDoesNotExistIsRefused() {
        CompletionException refused = assertThrows(CompletionException.class, queue.add(room, 77, "one")::join);
        assertEquals("There is no node 77.", refused.getCause().getMessage());
    }
}
