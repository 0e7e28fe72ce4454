package sharedpage.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/**
 * Malformed frames and wire messages by the thousand, from a seed, at a server in which a class is at work. The class
 * must not notice, nothing may be logged as an error, and nothing may be left behind. {@code -Dlong=true} sends a million.
 */
class FrameFuzzTest {
    private static final int FRAMES = Boolean.getBoolean("long") ? 1_000_000 : 1_000;
    private static final int FRAMES_BETWEEN_LOOKS = Boolean.getBoolean("long") ? 10_000 : 100;
    private static final long SEED = Long.getLong("seed", 1);
    private static final int MOST_MORE_THREADS = 50;
    private static final long MOST_GROWTH = 32L << 20;

    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private int connections;

    @Test
    void aClassIsUnharmedByAnyFrames() throws IOException {
        PrintStream errors = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        JsonNode session = SERVER.open("overflow-600");
        try (TestClient driver = SERVER.join(session, "drive");
                TestClient follower = SERVER.join(session, "view")) {
            driver.hear("welcome");
            follower.hear("welcome");
            driver.say("{'type': 'next', 'id': 'start', 'at': 0, 'skip': true}").hear("ack");
            long heap = 0;
            int threads = Thread.activeCount();
            Garbage garbage = new Garbage(SEED);
            for (int sent = 0; sent < FRAMES; sent += FRAMES_BETWEEN_LOOKS) {
                send(garbage, FRAMES_BETWEEN_LOOKS);
                look(driver, follower, sent);
                heap = sent == FRAMES / 10 ? usedHeap() : heap;
            }
            assertTrue(usedHeap() - heap < MOST_GROWTH, "the heap grew by " + (usedHeap() - heap) + " bytes");
            int more = Thread.activeCount() - threads;
            assertTrue(more < MOST_MORE_THREADS, more + " more threads");
            assertEquals(200, SERVER.get("/livez").statusCode());
        } finally {
            System.setErr(errors);
        }
        String log = said.toString(StandardCharsets.UTF_8);
        assertFalse(log.contains("ERROR"), log);
        assertFalse(log.contains(session.get("drive").stringValue()), "a token is in the log");
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The driver goes back and forth, and whoever follows sees it. */
    private static void look(TestClient driver, TestClient follower, int sent) {
        int node = sent / FRAMES_BETWEEN_LOOKS % 2;
        driver.say("{'type': 'move', 'id': 'look" + sent + "', 'to': " + node + "}");
        assertEquals(node, driver.hear("ack").get("node").intValue());
        JsonNode cursor = follower.hear("cursor");
        while (cursor.at("/cursor/node").intValue() != node) {
            cursor = follower.hear("cursor");
        }
    }

    private void send(Garbage garbage, int frames) throws IOException {
        for (int left = frames; left > 0; ) {
            int here = Math.min(left, 1 + left % 7);
            try (RawSocket socket = connected()) {
                for (int i = 0; i < here; i++) {
                    socket.write(garbage.frames());
                }
            } catch (IOException hungUp) {
                assertFalse(hungUp.getMessage().contains("refused"), "the server is gone");
            }
            left -= here;
        }
    }

    /** Connections come from many addresses, since one address may not make so many. */
    private RawSocket connected() throws IOException {
        connections++;
        int host = connections;
        byte[] from = {127, (byte) (1 + host / 62_500 % 200), (byte) (1 + host / 250 % 250), (byte) (1 + host % 250)};
        return new RawSocket(SERVER.port(), from);
    }
}
