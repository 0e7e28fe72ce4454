package sharedpage.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.store.SessionLog;
import sharedpage.server.wire.RefusedException;
import sharedpage.sim.scenario.Library;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.ScenarioReader;

/** A session that is kept in memory only is freed some time after its last connection. */
class IdleTimeoutTest {
    /** Milliseconds; long enough to come in on a machine that is busy. */
    private static final long SHORT = 1000;

    private final Timers timers = new Timers();
    private final CountDownLatch forgotten = new CountDownLatch(1);
    private final Room room = room();

    private Room room() {
        try {
            Scenario scenario = ScenarioReader.read(
                            "walls", Library.text("walls").orElseThrow())
                    .scenario()
                    .orElseThrow();
            Session session = new Session(scenario, "walls", Map.of());
            AccessTokens roles = AccessTokens.of(AccessTokens.TokenPair.fresh());
            SessionContext opened =
                    SessionContext.fresh(session.head("id", 0, "test"), session, roles, SessionLog.inMemory(1));
            ServerContext house =
                    ServerContext.of(Map.of(), Runnable::run, timers, SessionLog.inMemory(1), () -> "", null);
            return new Room(opened, house, "127.0.0.1", SHORT, room -> forgotten.countDown());
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stop() {
        timers.close();
    }

    @Test
    void aRoomThatNobodyEntersIsFreed() throws InterruptedException {
        assertTrue(forgotten.await(10, TimeUnit.SECONDS));
    }

    @Test
    void aRoomIsKeptWhileSomebodyIsThereAndFreedAfterwards() throws InterruptedException {
        Listener listener = new Listener();
        room.enter(listener, new Identity(Role.VIEWER, "", null), null);
        assertFalse(forgotten.await(2 * SHORT, TimeUnit.MILLISECONDS));
        room.leave(listener);
        assertTrue(forgotten.await(10, TimeUnit.SECONDS));
        assertEquals(2, listener.heard, "welcome and people");
    }

    /** Somebody who is there and only listens. */
    private static final class Listener implements Peer {
        private int heard;

        @Override
        public String address() {
            return "127.0.0.1";
        }

        @Override
        public void send(WireFrame wireMessage) {
            heard++;
        }

        @Override
        public void sendLast(WireFrame wireMessage, int code, String words) {
            heard++;
        }
    }
}
