package sharedpage.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sharedpage.server.Await;
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
import sharedpage.server.wire.ClientMessageReader;
import sharedpage.server.wire.HostCommand;
import sharedpage.server.wire.WireFrame;

/** A room that has much to do at once. */
class RoomTest {
    private static final AccessTokens.TokenPair TOKENS = AccessTokens.TokenPair.fresh();

    private static final int CLASS = 1_000;
    private static final String NEXT = "{\"type\":\"next\",\"id\":\"a\",\"at\":0,\"skip\":true}";

    private static final String REVOKE = "{\"type\":\"revoke\",\"id\":\"r\",\"role\":\"viewer\"}";

    private final Timers timers = new Timers();
    private final SessionLog log = SessionLog.inMemory(1);
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final RecordingPeer host = new RecordingPeer();

    @AfterEach
    void stop() {
        timers.close();
        log.close();
    }

    private Room room() throws RefusedException {
        Session session = LibrarySession.of("walls");
        SessionContext opened = SessionContext.fresh("id", "test", session, AccessTokens.of(TOKENS), log);
        ServerContext server = new ServerContext(Map.of(), tasks::add, timers, log, () -> "");
        return new Room(opened, server, "127.0.0.1");
    }

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @Test
    void aClassThatComesAtOnceKeepsNoCommandOut() throws RefusedException {
        Room room = room();
        room.enter(host, new Identity(Role.HOST, AccessTokens.hash(TOKENS.host()), null), null);
        enterAsViewers(room, CLASS);
        room.receive((HostCommand) ClientMessageReader.read(NEXT), host);
        work();
        assertTrue(host.heard.stream().anyMatch(said -> said.contains("\"ack\"")), host.heard.toString());
    }

    @Test
    void commandsThatWaitAreLimited() throws RefusedException {
        Room room = room();
        room.enter(host, new Identity(Role.HOST, AccessTokens.hash(TOKENS.host()), null), null);
        for (int i = 0; i < CLASS; i++) {
            room.receive((HostCommand) ClientMessageReader.read(NEXT), host);
        }
        assertEquals(
                CLASS - 256,
                host.heard.stream()
                        .filter(said -> said.contains("to work on already"))
                        .count());
        work();
    }

    @Test
    void aClassThatComesAtOnceDelaysAStepByOneJoin() throws RefusedException {
        Room room = room();
        room.enter(host, new Identity(Role.HOST, AccessTokens.hash(TOKENS.host()), null), null);
        enterAsViewers(room, CLASS);
        room.receive((HostCommand) ClientMessageReader.read(NEXT), host);
        for (int turn = 0; turn < 3; turn++) {
            tasks.remove().run();
        }
        assertEquals("ack", host.types().get(host.heard.size() - 1), host.heard.toString());
        work();
    }

    @Test
    void joinsThatWaitAreLimited() throws RefusedException {
        Room room = room();
        List<RecordingPeer> crowd = enterAsViewers(room, 2_001);
        assertEquals(List.of("bye"), crowd.get(2_000).types());
        assertTrue(crowd.get(2_000).heard.get(0).contains("More than 2,000 connections wait"));
        work();
        assertEquals("welcome", crowd.get(1_999).types().get(0));
        enterAsViewers(room, 1);
        work();
        assertEquals(1, crowd.get(2_000).heard.size(), "it was not let in");
    }

    @Test
    void viewersKeepNoCommandOfAHostOut() throws RefusedException {
        Room room = room();
        RecordingPeer viewer = enterAsViewers(room, 1).get(0);
        room.enter(host, new Identity(Role.HOST, AccessTokens.hash(TOKENS.host()), null), null);
        for (int i = 0; i < CLASS; i++) {
            room.receive((HostCommand) ClientMessageReader.read(NEXT), viewer);
        }
        room.receive((HostCommand) ClientMessageReader.read(NEXT), host);
        work();
        assertEquals("ack", host.types().get(host.heard.size() - 1), host.heard.toString());
    }

    private static List<RecordingPeer> enterAsViewers(Room room, int count) {
        List<RecordingPeer> viewers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RecordingPeer viewer = new RecordingPeer();
            room.enter(viewer, new Identity(Role.VIEWER, AccessTokens.hash(TOKENS.viewer()), null), null);
            viewers.add(viewer);
        }
        return viewers;
    }

    /** It has shown its link already, but comes in when the link has ended. */
    @Test
    void whoseLinkEndsWhileItComesInIsTurnedAway() throws RefusedException {
        Room room = room();
        RecordingPeer viewer = new RecordingPeer();
        room.enter(host, new Identity(Role.HOST, AccessTokens.hash(TOKENS.host()), null), null);
        room.receive((HostCommand) ClientMessageReader.read(REVOKE), host);
        tasks.remove().run();
        tasks.remove().run();
        room.enter(viewer, new Identity(Role.VIEWER, AccessTokens.hash(TOKENS.viewer()), null), null);
        while (viewer.heard.isEmpty()) {
            Await.next(tasks, () -> "work of the room; the host heard " + host.heard)
                    .run();
        }
        assertEquals(List.of("refused"), viewer.types());
        assertTrue(viewer.heard.get(0).contains("The host ended this link."), viewer.heard.toString());
    }

    /** A client that comes back with more than it was sent would never be sent it. */
    @Test
    void noHeartbeatSaysMoreThanWasSent() throws RefusedException {
        Room room = room();
        List<Integer> said = new ArrayList<>();
        RecordingPeer peer = new RecordingPeer() {
            @Override
            public void send(WireFrame wireMessage) {
                said.add(room.lastSeq());
                super.send(wireMessage);
            }
        };
        room.enter(peer, new Identity(Role.HOST, AccessTokens.hash(TOKENS.host()), null), null);
        room.receive((HostCommand) ClientMessageReader.read(NEXT), peer);
        work();
        assertEquals(List.of("welcome", "people", "steps", "ack"), peer.types());
        assertEquals(List.of(0, 0, 0, 1), said);
    }

    /** A connection that remembers what it got. */
    private static class RecordingPeer implements Peer {
        private final List<String> heard = new ArrayList<>();

        List<String> types() {
            return heard.stream()
                    .map(said -> said.replaceAll("^\\{\"type\":\"(\\w+)\".*", "$1"))
                    .toList();
        }

        @Override
        public String address() {
            return "127.0.0.1";
        }

        @Override
        public void send(WireFrame wireMessage) {
            heard.add(StandardCharsets.UTF_8.decode(wireMessage.bytes()).toString());
        }

        @Override
        public void sendLast(WireFrame wireMessage, int code, String words) {
            send(wireMessage);
        }
    }
}
