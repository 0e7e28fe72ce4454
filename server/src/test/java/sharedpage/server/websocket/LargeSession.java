package sharedpage.server.websocket;

import java.io.IOException;
import sharedpage.server.RawSocket;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/** A session of which each welcome is 1.4 MB long, so that a few of them fill any network. */
final class LargeSession {
    private static final String MACHINE =
            "{\"scenario\": \"walls\", \"settings\": {\"page_size\": 4096, \"frames\": 256}}";
    /** Half of what a connection may send at once, however fast it is. */
    private static final int CHANGES = 20;

    private final TestServer server;
    private final JsonNode session;

    LargeSession(TestServer server) {
        this.server = server;
        this.session = server.open(MACHINE, 201);
    }

    /** A host that has its welcome. */
    TestClient host() {
        TestClient host = server.join(session, "host");
        host.hear("welcome");
        return host;
    }

    /** A viewer that has joined, with a receive buffer of only these bytes. It has read nothing of its welcome. */
    RawSocket viewerThatReadsNothing(int receiveBufferBytes) throws IOException {
        RawSocket viewer = RawSocket.withReceiveBuffer(server.port(), session, receiveBufferBytes);
        viewer.join(session, "viewer");
        return viewer;
    }

    /** A viewer that has its welcome. */
    TestClient viewer() {
        TestClient viewer = server.join(session, "viewer");
        viewer.hear("welcome");
        return viewer;
    }

    /**
     * What a host did.
     *
     * @param node where it left the session
     * @param changes that it made; each is a welcome for everybody
     */
    record Visit(int node, int changes) {}

    /** A host joins, changes the machine again and again, and leaves. */
    Visit present() {
        try (TestClient host = server.join(session, "host")) {
            int node = host.hear("welcome").at("/cursor/node").intValue();
            for (int i = 0; i < CHANGES; i++) {
                String transfer = i % 2 == 0 ? "dma" : "cpu";
                host.say("{'type': 'change', 'id': 'at" + node + "', 'at': " + node + ", 'settings': {'transfer': '"
                        + transfer + "'}}");
                node = host.hear("ack").get("node").intValue();
            }
            return new Visit(node, CHANGES);
        }
    }
}
