package sharedpage.e2e.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who looks on and comes back by itself when the server was gone, as section 4 of PROTOCOL.md asks and the page
 * does: after a moment by chance, then again and again.
 */
final class Follower implements Runnable {
    private static final int FIRST_WAIT_MILLISECONDS = 500;
    private static final int LONGEST_WAIT_MILLISECONDS = 4_000;

    private final URI server;
    private final WireClient.Session session;
    private final Random chance;
    private final CompletableFuture<Long> told = new CompletableFuture<>();
    private final CompletableFuture<Long> back = new CompletableFuture<>();
    private volatile int seen = -1;
    private volatile boolean ended;
    private int tries;

    Follower(URI server, WireClient.Session session, long seed) {
        this.server = server;
        this.session = session;
        this.chance = new Random(seed);
    }

    @Override
    public void run() {
        while (!ended) {
            try (WireClient client = WireClient.connect(server)) {
                client.say(
                        "{'type':'join','session':'%s','token':'%s','seen':%s}",
                        session.id(), session.view(), seen < 0 ? "null" : String.valueOf(seen));
                listen(client);
            } catch (CompletionException | WireClient.GoneException e) {
                int most = Math.min(LONGEST_WAIT_MILLISECONDS, FIRST_WAIT_MILLISECONDS << Math.min(tries++, 10));
                int wait = Math.max(FIRST_WAIT_MILLISECONDS, most / 2 + chance.nextInt(most / 2));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(wait));
            }
        }
    }

    private void listen(WireClient client) {
        while (!ended) {
            JsonNode heard = client.hear();
            String type = WireClient.text(heard, "type");
            int seq = heard.get("seq").intValue();
            if (type.equals("welcome") || type.equals("resumed")) {
                tries = 0;
                assertTrue(seq >= seen, "it goes on where it was: " + seq + " after " + seen);
                if (told.isDone()) {
                    back.complete(System.nanoTime());
                }
            }
            if (type.equals("bye")) {
                assertTrue(heard.get("retry_ms").intValue() > 0, heard.toString());
                assertEquals(1001, client.closeCode());
                told.complete(System.nanoTime());
            }
            seen = Math.max(seen, seq);
        }
    }

    /** The last entry it was told of; -1 before its first welcome. */
    int seen() {
        return seen;
    }

    /** When it was told that the server ends, on the clock of {@link System#nanoTime()}; waits for it. */
    long told() {
        return told.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** When it was back after that; waits for it. */
    long back() {
        return back.orTimeout(60, TimeUnit.SECONDS).join();
    }

    void end() {
        ended = true;
    }
}
