package sharedpage.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sharedpage.server.Await;
import sharedpage.server.broadcast.Identity;
import sharedpage.server.broadcast.Peer;
import sharedpage.server.concurrent.Timers;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.LibrarySession;
import sharedpage.server.session.Role;
import sharedpage.server.store.SessionLog;
import sharedpage.server.wire.WireFrame;

/** A room is closed some time after its last connection, and its id is its own while it is open. */
class IdleTimeoutTest {
    private static final String ID = "s".repeat(22);
    private static final AccessTokens.TokenPair TOKENS = AccessTokens.TokenPair.fresh();

    private final Timers timers = new Timers();
    private final SessionLog log = SessionLog.inMemory(1);
    private final RoomRegistry rooms =
            new RoomRegistry(Map.of(), timers, log, ForkJoinPool.commonPool(), "test", () -> "");

    private Room open() throws RefusedException {
        rooms.open(ID, LibrarySession.of("walls"), TOKENS, "127.0.0.1");
        return rooms.find(ID, "127.0.0.1").join();
    }

    @AfterEach
    void stop() {
        rooms.close();
        timers.close();
        log.close();
    }

    private static long inAnHour() {
        return System.nanoTime() + TimeUnit.HOURS.toNanos(1);
    }

    @Test
    void aRoomThatWasJustLeftStays() throws RefusedException {
        open();
        rooms.closeIdle(System.nanoTime());
        assertEquals(1, rooms.count());
    }

    @Test
    void aRoomWithoutMembersIsClosedAfterSomeTime() throws RefusedException {
        open();
        rooms.closeIdle(inAnHour());
        Await.until("the room is closed", rooms::count, count -> count == 0);
    }

    @Test
    void aRoomWithAMemberStaysUntilThatHasLeft() throws RefusedException {
        Room room = open();
        Listener listener = new Listener();
        room.enter(listener, new Identity(Role.VIEWER, AccessTokens.hash(TOKENS.viewer()), null), null);
        rooms.closeIdle(inAnHour());
        assertFalse(room.closeIfEmpty().join());
        assertEquals(1, rooms.count());
        room.leave(listener);
        room.cursor().join();
        rooms.closeIdle(inAnHour());
        Await.until("the room is closed", rooms::count, count -> count == 0);
        assertEquals(2, listener.sent, "welcome and people");
    }

    @Test
    void anIdThatIsShortOrTakenIsRefused() throws RefusedException {
        open();
        assertThrows(RefusedException.class, this::open);
        RefusedException refused = assertThrows(
                RefusedException.class, () -> rooms.open("short", null, AccessTokens.TokenPair.fresh(), "127.0.0.1"));
        assertEquals(
                "The id of the session has 5 characters.", refused.refusal().what());
    }

    /** A member that only listens. */
    private static final class Listener implements Peer {
        private int sent;

        @Override
        public String address() {
            return "127.0.0.1";
        }

        @Override
        public void send(WireFrame wireMessage) {
            sent++;
        }

        @Override
        public void sendLast(WireFrame frame, int code, String reason) {
            sent++;
        }
    }
}
