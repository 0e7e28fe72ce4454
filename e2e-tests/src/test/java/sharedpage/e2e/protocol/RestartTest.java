package sharedpage.e2e.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Jar;

/**
 * The server is stopped and started again while a class is at work, as for an upgrade: everybody is told, everybody comes
 * back by themselves, browsers too, and what the presenter was told is still so.
 */
class RestartTest {
    private static final int FOLLOWERS = 30;
    private static final double BACK_SECONDS = 5;
    /** The signal's number and 128, as shells count it. */
    private static final int ENDED_BY_SIGTERM = 143;

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @TempDir
    private Path data;

    @Test
    void aClassGoesOnAfterTheServerWasStoppedAndStarted() throws InterruptedException {
        Jar.Server server = Jar.serve("--data", data.toString());
        URI address = server.address();
        WireClient.Session session = WireClient.session(address, "{\"scenario\": \"overflow-600\"}");
        History presenter = new History(session);
        presenter.keep(address);
        List<Follower> followers = IntStream.range(0, FOLLOWERS)
                .mapToObj(i -> new Follower(address, session, i))
                .toList();
        List<Thread> threads = followers.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        LessonPage page = BROWSER.still().open(address.resolve("/s/" + session.id() + "#" + session.view()));
        Thread driver = new Thread(() -> presenter.drive(address));
        driver.start();
        until("the class is not at work", () -> followers.stream().allMatch(one -> one.seen() > 3));

        server.end();
        driver.join();
        assertEquals(ENDED_BY_SIGTERM, server.process().exitValue());
        followers.forEach(Follower::told);
        page.notice().says("The server ends.");

        try (Jar.Server again = Jar.serveAt(address.getPort(), "--data", data.toString())) {
            long start = System.nanoTime();
            double last = followers.stream().mapToLong(Follower::back).max().orElseThrow() - start;
            assertTrue(last < BACK_SECONDS * 1e9, "the last one was back after " + last / 1e9 + " s");
            page.notice().gone();
            double browser = System.nanoTime() - start;
            assertTrue(browser < BACK_SECONDS * 1e9, "the browser was back after " + browser / 1e9 + " s");

            presenter.goOn(again.address());
            int head = presenter.seen();
            until("not all are where the presenter is", () -> followers.stream().allMatch(one -> one.seen() == head));
            followers.forEach(Follower::end);
        }
        presenter.requireIn(Jar.run("export", "--data", data.toString()).lines());
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void until(String otherwise, BooleanSupplier holds) {
        long start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(30), otherwise);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
