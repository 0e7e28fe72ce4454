package sharedpage.server.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.RawSocket;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/**
 * A network that loses everything closes no connection. Whoever is not heard, not even in answer to a ping, is gone for the
 * class, with the hand that was up; whoever only says nothing stays.
 */
class SilentConnectionTest {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    @Test
    void whoAnswersNoPingIsGone() throws IOException {
        JsonNode session = SERVER.open("walls");
        JsonNode offered = SERVER.open("walls");
        try (TestClient host = SERVER.join(session, "host");
                TestClient quiet = SERVER.join(session, "viewer");
                TestClient open = SERVER.join(offered, "host");
                RawSocket lost = new RawSocket(SERVER.port(), LOOPBACK, session)) {
            open.hear("welcome");
            lost.join(session, "viewer");
            lost.say("{'type': 'raise_hand', 'id': 'up', 'session': '"
                    + offered.get("id").stringValue() + "', 'token': '"
                    + offered.get("viewer").stringValue() + "', 'words': null}");
            assertEquals(1, host.hear("hands").get("hands").size());

            assertEquals(0, host.hear("hands").get("hands").size());
            assertEquals(1, host.hear("people").get("viewers").intValue());
            quiet.hear("people");
            host.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}");
            assertEquals(1, quiet.hear("steps").get("seq").intValue());
        }
    }
}
