package sharedpage.server.room;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sharedpage.server.broadcast.Identity;
import sharedpage.server.broadcast.Peer;
import sharedpage.server.concurrent.Timers;
import sharedpage.server.journal.SessionContext;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.LibrarySession;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.store.SessionLog;
import sharedpage.server.wire.WireFrame;

/** Too many sessions: whose gives way, and whose never does. */
class RoomQuotaTest {
    private static final AccessTokens.TokenPair TOKENS = AccessTokens.TokenPair.fresh();
    private static final String FLOOD = "203.0.113.7";
    private static final String CAMPUS = "198.51.100.1";
    private static final int MOST = 8;
    private static final int OF_AN_ADDRESS = 6;

    private final Timers timers = new Timers();
    private final SessionLog log = SessionLog.inMemory(1);
    private final ServerContext server = new ServerContext(Map.of(), Runnable::run, timers, log, () -> "");
    private final RoomQuota quota = new RoomQuota(MOST, OF_AN_ADDRESS);
    private final Map<String, Room> open = new LinkedHashMap<>();
    private int number;

    @AfterEach
    void stop() {
        timers.close();
        log.close();
    }

    /** Opens one more and returns its room. */
    private Room open(String from) throws RefusedException {
        Optional<Room> toClose = quota.toClose(open.values(), from);
        if (toClose.isPresent() && toClose.get().closeIfEmpty().join()) {
            open.remove(toClose.get().id());
        }
        Session session = LibrarySession.of("walls");
        number++;
        String id = "s" + number;
        AccessTokens roles = AccessTokens.of(TOKENS);
        SessionContext opened = SessionContext.fresh(id, "test", session, roles, log);
        Room room = new Room(opened, server, from);
        open.put(id, room);
        return room;
    }

    private Room openAndEnter(String from) throws RefusedException {
        Room room = open(from);
        room.enter(new QuietPeer(from), new Identity(Role.VIEWER, AccessTokens.hash(TOKENS.viewer()), null), null);
        return room;
    }

    private long openOf(String from) {
        return open.values().stream()
                .filter(room -> room.clientAddress().equals(from))
                .count();
    }

    @Test
    void oneAddressOpensAsManyAsItLikesAndOnlyItsOwnGiveWay() throws RefusedException {
        Room lecture = openAndEnter(CAMPUS);
        Room first = open(FLOOD);
        for (int i = 0; i < 10 * MOST; i++) {
            open(FLOOD);
        }
        assertEquals(OF_AN_ADDRESS, openOf(FLOOD));
        assertTrue(open.containsValue(lecture));
        assertTrue(!open.containsValue(first), "the one that was empty for the longest time went first");
    }

    @Test
    void whenAllIsFullAnEmptyOneOfTheBusiestAddressGivesWay() throws RefusedException {
        for (int i = 0; i < OF_AN_ADDRESS; i++) {
            open(FLOOD);
        }
        open(CAMPUS);
        open(CAMPUS);
        for (int i = 0; i < MOST / 2; i++) {
            open("192.0.2." + i);
        }
        assertEquals(MOST, open.size());
        assertEquals(2, openOf(CAMPUS), "nobody else's was closed");
        assertEquals(2, openOf(FLOOD));
    }

    @Test
    void aSessionWithSomebodyInItNeverGivesWay() throws RefusedException {
        for (int i = 0; i < OF_AN_ADDRESS; i++) {
            openAndEnter(FLOOD);
        }
        RefusedException own = assertThrows(RefusedException.class, () -> open(FLOOD));
        assertTrue(
                own.refusal().what().contains(String.valueOf(OF_AN_ADDRESS)),
                own.refusal().what());
        for (int i = OF_AN_ADDRESS; i < MOST; i++) {
            openAndEnter(CAMPUS);
        }
        RefusedException all = assertThrows(RefusedException.class, () -> open(CAMPUS));
        assertTrue(
                all.refusal().what().contains(String.valueOf(MOST)),
                all.refusal().what());
        assertEquals(MOST, open.size());
    }

    @Test
    void oneThatWasLeftGivesWay() throws RefusedException {
        for (int i = 1; i < OF_AN_ADDRESS; i++) {
            openAndEnter(FLOOD);
        }
        Room room = open(FLOOD);
        QuietPeer viewer = new QuietPeer(FLOOD);
        room.enter(viewer, new Identity(Role.VIEWER, AccessTokens.hash(TOKENS.viewer()), null), null);
        assertThrows(RefusedException.class, () -> open(FLOOD));
        room.leave(viewer);
        assertDoesNotThrow(() -> open(FLOOD));
        assertTrue(!open.containsValue(room));
    }

    /** A connection that does nothing with what it gets. */
    private record QuietPeer(String address) implements Peer {
        @Override
        public void send(WireFrame wireMessage) {
            // only being there matters
        }

        @Override
        public void sendLast(WireFrame wireMessage, int code, String words) {
            // only being there matters
        }
    }
}
