package sharedpage.e2e.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sharedpage.e2e.support.Await;
import sharedpage.e2e.support.Jar;

/**
 * The server is killed while several classes are driven, again and again. What a client was told must be in the log
 * afterwards, once, where the client was told, with the same hash; and the next server goes on from there.
 */
class KilledServerTest {
    private static final int CLASSES = 4;
    private static final int KILLS = Boolean.getBoolean("long") ? 200 : 5;

    private static final int TOLD_AT_LEAST = 20;
    /** The server dies at any moment between these many acknowledgements. */
    private static final int TOLD_AT_MOST = 120;

    @TempDir
    private Path data;

    @Test
    void nothingThatWasToldIsLostOrDoubled() {
        Random chance = new Random(6);
        List<History> histories = new ArrayList<>();
        try (Jar.Server first = serve()) {
            for (int i = 0; i < CLASSES; i++) {
                histories.add(new History(WireClient.session(first.address(), "{\"scenario\": \"overflow-600\"}")));
            }
            histories.forEach(history -> history.keep(first.address()));
            driveAndKill(first, histories, chance);
        }
        for (int kill = 1; kill < KILLS; kill++) {
            try (Jar.Server server = serve()) {
                driveAndKill(server, histories, chance);
            }
            compare(histories);
        }
        try (Jar.Server last = serve()) {
            for (History history : histories) {
                history.goOn(last.address());
            }
        }
        compare(histories);
        assertTrue(told(histories) > TOLD_AT_LEAST * KILLS - 1, "the classes were really driven");
    }

    private Jar.Server serve() {
        return Jar.serve("--data", data.toString());
    }

    private static void driveAndKill(Jar.Server server, List<History> histories, Random chance) {
        List<Thread> drivers = new ArrayList<>();
        for (History history : histories) {
            drivers.add(new Thread(() -> history.drive(server.address())));
        }
        int enough = told(histories) + TOLD_AT_LEAST + chance.nextInt(TOLD_AT_MOST - TOLD_AT_LEAST);
        drivers.forEach(Thread::start);
        Await.until(
                () -> enough + " acknowledgements; there are " + told(histories),
                () -> told(histories) >= enough || drivers.stream().noneMatch(Thread::isAlive));
        server.kill();
        drivers.forEach(KilledServerTest::join);
    }

    private static int told(List<History> histories) {
        return histories.stream().mapToInt(History::told).sum();
    }

    private void compare(List<History> histories) {
        Jar.Result exported = Jar.run("export", "--data", data.toString());
        assertEquals(0, exported.exit(), exported.err());
        histories.forEach(history -> history.requireIn(exported.lines()));
    }

    private static void join(Thread driver) {
        try {
            driver.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
