package sharedpage.server.websocket;

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

    /** A viewer that has its welcome. */
    TestClient viewer() {
        TestClient viewer = server.join(session, "viewer");
        viewer.hear("welcome");
        return viewer;
    }

    /**
     * What a presenter found and did.
     *
     * @param viewers connected when it joined
     * @param node where it left the session
     * @param changes that it made; each is a welcome for everybody
     */
    record Visit(int viewers, int node, int changes) {}

    /** A presenter joins, changes the machine again and again, and leaves. */
    Visit present() {
        try (TestClient presenter = server.join(session, "host")) {
            int node = presenter.hear("welcome").at("/cursor/node").intValue();
            int viewers = presenter.hear("people").get("viewers").intValue();
            for (int i = 0; i < CHANGES; i++) {
                String transfer = i % 2 == 0 ? "dma" : "cpu";
                presenter.say("{'type': 'change', 'id': 'at" + node + "', 'at': " + node
                        + ", 'settings': {'transfer': '" + transfer + "'}}");
                node = presenter.hear("ack").get("node").intValue();
            }
            return new Visit(viewers, node, CHANGES);
        }
    }
}
