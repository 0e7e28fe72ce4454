package sharedpage.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sharedpage.server.Await;
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
    private static final long SHORT_MILLISECONDS = 100;

    private final Timers timers = new Timers();

    private Room room(CountDownLatch forgotten) {
        try {
            Scenario scenario = ScenarioReader.read(
                            "walls", Library.text("walls").orElseThrow())
                    .value()
                    .orElseThrow();
            Session session = new Session(scenario, "walls", Map.of());
            AccessTokens roles = AccessTokens.of(AccessTokens.TokenPair.fresh());
            SessionContext opened = SessionContext.fresh("id", "test", session, roles, SessionLog.inMemory(1));
            ServerContext house =
                    ServerContext.of(Map.of(), Runnable::run, timers, SessionLog.inMemory(1), () -> "", null);
            return new Room(opened, house, "127.0.0.1", SHORT_MILLISECONDS, room -> forgotten.countDown());
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stop() {
        timers.close();
    }

    @Test
    void aRoomThatNobodyEntersIsFreed() {
        CountDownLatch forgotten = new CountDownLatch(1);
        room(forgotten);
        Await.latch(forgotten, "the end of the room");
    }

    @Test
    void aRoomIsKeptWhileSomebodyIsThereAndFreedAfterwards() {
        Listener listener = new Listener();
        CountDownLatch forgotten = new CountDownLatch(1);
        CountDownLatch emptyForgotten = new CountDownLatch(1);
        CompletableFuture<Room> made = new CompletableFuture<>();
        // All on the one thread of the timers, so that no room can end before the last line of this.
        timers.after(0, () -> {
            Room entered = room(forgotten);
            entered.enter(listener, new Identity(Role.VIEWER, "", null), null);
            room(emptyForgotten);
            made.complete(entered);
        });
        Room room = Await.result(made, () -> "the room");
        Await.latch(emptyForgotten, "the end of an empty room that is younger");
        assertEquals(1, forgotten.getCount(), "somebody is in the older one");
        room.leave(listener);
        Await.latch(forgotten, "the end of the room that was left");
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
