package sharedpage.e2e.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import sharedpage.e2e.support.Await;
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
    private final CompletableFuture<Void> told = new CompletableFuture<>();
    private final CompletableFuture<Void> back = new CompletableFuture<>();
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
            try (WireClient client = WireClient.connect(server, session.id())) {
                client.say(
                        "{'type':'join','token':'%s','seen':%s}",
                        session.viewer(), seen < 0 ? "null" : String.valueOf(seen));
                listen(client);
            } catch (CompletionException | WireClient.GoneException e) {
                int most = Math.min(LONGEST_WAIT_MILLISECONDS, FIRST_WAIT_MILLISECONDS << Math.min(tries++, 10));
                int wait = Math.max(FIRST_WAIT_MILLISECONDS, most / 2 + chance.nextInt(most / 2));
                Backoff.pause(wait);
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
                    back.complete(null);
                }
            }
            if (type.equals("bye")) {
                assertTrue(heard.get("retry_ms").intValue() > 0, heard.toString());
                assertEquals(1001, client.closeCode());
                told.complete(null);
            }
            seen = Math.max(seen, seq);
        }
    }

    /** The last entry it was told of; -1 before its first welcome. */
    int seen() {
        return seen;
    }

    /** Waits until it has heard that the server ends. */
    void awaitBye() {
        Await.result(told, () -> "bye, after entry " + seen);
    }

    /** Waits until it has joined again after that. */
    void awaitReturn() {
        Await.result(back, () -> "welcome or resumed after the restart, after entry " + seen);
    }

    void end() {
        ended = true;
    }
}
