package sharedpage.e2e.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Await;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Jar;

/**
 * The server is stopped and started again while a class is at work, as for an upgrade: everybody is told, everybody comes
 * back by themselves, browsers too, and what the presenter was told is still so.
 */
class RestartTest {
    private static final int FOLLOWERS = 30;
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
        LessonPage page = BROWSER.still().open(address.resolve("/s/" + session.id() + "#" + session.viewer()));
        Thread driver = new Thread(() -> presenter.drive(address));
        driver.start();
        Await.until(
                () -> "all to follow the presenter, who is at " + presenter.told() + "; they are at " + seen(followers),
                () -> followers.stream().allMatch(one -> one.seen() > 3));

        server.end();
        driver.join();
        assertEquals(ENDED_BY_SIGTERM, server.process().exitValue());
        followers.forEach(Follower::awaitBye);
        page.notice().says("The server is shutting down.");

        try (Jar.Server again = Jar.serveAt(address.getPort(), "--data", data.toString())) {
            followers.forEach(Follower::awaitReturn);
            page.notice().gone();

            presenter.goOn(again.address());
            int head = presenter.seen();
            Await.until(
                    () -> "all to be at entry " + head + ", where the presenter is; they are at " + seen(followers),
                    () -> followers.stream().allMatch(one -> one.seen() == head));
            followers.forEach(Follower::end);
        }
        presenter.requireIn(Jar.run("export", "--data", data.toString()).lines());
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static List<Integer> seen(List<Follower> followers) {
        return followers.stream().map(Follower::seen).toList();
    }
}
