package sharedpage.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.Await;
import sharedpage.server.RawSocket;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/**
 * Malformed frames and wire messages by the thousand, from a seed, at a server in which a class is at work; half of those
 * who send them have joined that class. It must not notice, the server must hang up on each of them, nothing may be logged
 * as an error, and nothing may be left behind. {@code -Dlong=true} sends a million, {@code -Dframes=N} so many,
 * {@code -Dseed=N} others.
 */
class FrameFuzzTest {
    private static final int FRAMES = Integer.getInteger("frames", Boolean.getBoolean("long") ? 1_000_000 : 1_000);
    /** A driver has only so many commands a second. */
    private static final int FRAMES_BETWEEN_LOOKS = Boolean.getBoolean("long") ? 500 : 100;
    /** As many as one connection may send at once. The last of them breaks the rules of WebSockets. */
    private static final int FRAMES_OF_A_CONNECTION = 9;

    private static final long SEED = Long.getLong("seed", 1);
    /** Who only listens is cut off after a while. */
    private static final int LOOKS_BETWEEN_HEARTBEATS = 10;

    private static final int MOST_MORE_THREADS = 50;
    private static final long MOST_GROWTH = 32L << 20;

    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private int connections;
    private JsonNode session;

    @Test
    void aClassIsUnharmedByAnyFrames() throws IOException {
        PrintStream errors = System.err;
        session = SERVER.open("overflow-600");
        SearchedOutput said = new SearchedOutput()
                .searchFor("ERROR")
                .searchFor(session.get("host").stringValue())
                .searchFor(session.get("viewer").stringValue());
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try (TestClient driver = SERVER.join(session, "host");
                TestClient follower = SERVER.join(session, "viewer")) {
            driver.hear("welcome");
            follower.hear("welcome");
            driver.say("{'type': 'next', 'id': 'start', 'at': 0, 'skip': true}").hear("ack");
            long heap = 0;
            int soFar = 0;
            LiveObjects alive = LiveObjects.now();
            int threads = Thread.activeCount();
            Garbage garbage = new Garbage(SEED);
            for (int sent = 0; sent < FRAMES; sent += FRAMES_BETWEEN_LOOKS) {
                send(garbage, FRAMES_BETWEEN_LOOKS);
                look(driver, follower, sent);
                if (sent == FRAMES / 10) {
                    heap = usedHeap();
                    alive = LiveObjects.now();
                    soFar = connections;
                }
            }
            Await.until(
                    "those who hung up to be gone: connections",
                    () -> figure("sharedpage_connections"),
                    left -> left == 2);
            long heapBefore = heap;
            long grown = Await.until(
                    "the heap to grow by less than " + MOST_GROWTH + " bytes",
                    () -> usedHeap() - heapBefore,
                    bytes -> bytes < MOST_GROWTH);
            int more = Await.until(
                    "the threads to be fewer than " + MOST_MORE_THREADS + " more",
                    () -> Thread.activeCount() - threads,
                    count -> count < MOST_MORE_THREADS);
            tell(heap, grown, more);
            LiveObjects aliveBefore = alive;
            int half = (connections - soFar) / 2;
            Await.until(
                    "the objects of those who hung up to be freed",
                    () -> LiveObjects.now().moreThan(aliveBefore, half),
                    Map::isEmpty);
            assertTrue(figure("sharedpage_wire_in_total") > FRAMES / 2.0, "what was sent was really looked at");
            assertEquals(200, SERVER.get("/livez").statusCode());
        } finally {
            System.setErr(errors);
        }
        assertTrue(said.lines() > connections, "the log was looked at");
        assertEquals(List.of(), said.found(), "no error is in the log, and no token");
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The figures of a long run, for whoever reads its output. */
    private void tell(long heap, long grown, int more) {
        if (Boolean.getBoolean("long")) {
            System.out.println(
                    FRAMES + " frames of seed " + SEED + " over " + connections + " connections: heap " + heap
                            + " bytes after a tenth of them, " + grown + " more at the end; " + more + " more threads; "
                            + figure("sharedpage_wire_in_total") + " wire messages answered");
        }
    }

    /** The sum of a figure over all of its labels. */
    private static double figure(String name) {
        return SERVER.send(HttpRequest.newBuilder(SERVER.metrics()))
                .body()
                .lines()
                .filter(line -> line.matches(name + "[ {].*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** The driver goes back and forth, and whoever follows sees it. */
    private static void look(TestClient driver, TestClient follower, int sent) {
        int node = sent / FRAMES_BETWEEN_LOOKS % 2;
        driver.say("{'type': 'move', 'id': 'look" + sent + "', 'to': " + node + "}");
        JsonNode answer = driver.hear();
        while (!answer.has("id") || answer.get("type").stringValue().equals("links")) {
            answer = driver.hear();
        }
        assertEquals("ack", answer.get("type").stringValue(), sent + " frames sent: " + answer);
        assertEquals(node, answer.get("node").intValue());
        if (sent / FRAMES_BETWEEN_LOOKS % LOOKS_BETWEEN_HEARTBEATS == 0) {
            follower.say("{'type': 'heartbeat', 'seq': 0}");
        }
        JsonNode cursor = follower.hear("cursor");
        while (cursor.at("/cursor/node").intValue() != node) {
            cursor = follower.hear("cursor");
        }
    }

    private void send(Garbage garbage, int frames) throws IOException {
        for (int left = frames; left > 0; ) {
            int here = Math.min(left, FRAMES_OF_A_CONNECTION);
            try (RawSocket socket = connected()) {
                if (connections % 2 == 0) {
                    socket.join(session, "viewer");
                }
                for (int i = 1; i < here; i++) {
                    socket.write(garbage.message());
                }
                socket.write(garbage.frames());
                socket.end();
            } catch (SocketTimeoutException e) {
                throw new AssertionError("the server did not hang up", e);
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
        return new RawSocket(SERVER.port(), from, session);
    }
}
