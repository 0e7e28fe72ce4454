package sharedpage.server.websocket;

import java.io.IOException;
import sharedpage.server.RawSocket;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import sharedpage.server.view.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A session of which each state is 1.4 MB long, and going over its steps 1 MB, so that a few of them fill any network. */
final class LargeSession {
    private static final String TEXT =
            """
            title: A thousand bytes, read one by one
            machine: {page_size: 4096, pages: 4, frames: 256, granularity: word}
            processes:
              A: {private: [0]}
            steps:
              - read: {by: A, page: 0, bytes: 1000}
            """;

    private final TestServer server;
    private final JsonNode session;

    LargeSession(TestServer server) {
        this.server = server;
        this.session =
                server.open(Json.text(JsonNodeFactory.instance.objectNode().put("text", TEXT)), 201);
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

    /** A host joins, goes over all steps, chooses another setting, and leaves; says at which new node. */
    int present() {
        try (TestClient host = server.join(session, "host")) {
            int first = host.hear("welcome").at("/cursor/node").intValue();
            host.say("{'type': 'move', 'id': 'start" + first + "', 'to': 0}").hear("ack");
            int end = host.say("{'type': 'next', 'id': 'all" + first + "', 'at': 0, 'granularity': 'operation'}")
                    .hear("ack")
                    .get("node")
                    .intValue();
            String way = first % 2 == 0 ? "dma" : "cpu";
            return host.say("{'type': 'change', 'id': 'way" + first + "', 'at': " + end + ", 'settings': {'transfer': '"
                            + way + "'}}")
                    .hear("ack")
                    .get("node")
                    .intValue();
        }
    }
}
