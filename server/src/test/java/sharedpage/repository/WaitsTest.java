package sharedpage.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Tests wait for events, never for a time, so that they pass on a busy machine. In each module one class, {@code Await},
 * does so; its one limit only ends tests that hang.
 */
class WaitsTest {
    private static final Pattern WAIT = Pattern.compile(String.join(
            "|",
            // For a time.
            "Thread\\.(?:sleep|yield|onSpinWait)\\(",
            "TimeUnit\\.\\w+\\.sleep\\(",
            "park(?:Nanos|Until)\\(",
            "\\.wait\\(\\w",
            "\\.select\\(\\w",
            "set(?:Timeout|Interval)\\(",
            "Date\\.now\\(|performance\\.now\\(|timers/promises",
            "delayedExecutor\\(",
            // For an event, with a limit of its own.
            "orTimeout\\(|completeOnTimeout\\(",
            "assertTimeout\\w*\\(|@Timeout\\b",
            ",\\s*(?:TimeUnit\\.)?(?:NANO|MICRO|MILLI)?(?:SECONDS|MINUTES)\\)",
            "Duration\\.(?:of\\w+|parse)\\(",
            "setSoTimeout\\((?!Await\\.)",
            "new WebDriverWait\\((?!driver, Await\\.)",
            "(?:implicitlyWait|scriptTimeout|pageLoadTimeout)\\(",
            // For the end of a process, without any limit.
            "\\.waitFor\\(\\)",
            "onExit\\(\\)\\.(?:join|get)\\(\\)"));

    private static final String E2E = "e2e-tests/src/test/java/sharedpage/e2e/";

    /** Files that may wait otherwise, each with the reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "server/src/test/java/sharedpage/server/Await.java",
            "the class that waits",
            E2E + "support/Await.java",
            "the class that waits",
            "server/src/test/java/sharedpage/repository/WaitsTest.java",
            "the examples below",
            E2E + "protocol/Backoff.java",
            "PROTOCOL.md asks a client to pause before it connects again",
            E2E + "swarm/Swarm.java",
            "the pages that it stands for pause and send heartbeats",
            E2E + "support/ShownStates.java",
            "notes when a page shows what, by the clock of the page",
            E2E + "page/LessonPage.java",
            "its script answers between two looks, and WebDriver asks again until Await.LIMIT");

    @Test
    void testsWaitForEventsAndInOnePlace() {
        Map<String, List<String>> found = Repository.textFiles().stream()
                .filter(file -> file.path().contains("/src/test/") || file.isIn("web/test/"))
                .filter(file -> file.isOfType(".java", ".js"))
                .filter(file -> !file.occurrences(WAIT).isEmpty())
                .collect(Collectors.toMap(
                        Repository.TextFile::path, file -> file.occurrences(WAIT), (one, other) -> one, TreeMap::new));

        assertEquals(
                new TreeSet<>(EXCEPTIONS.keySet()),
                found.keySet(),
                () -> "use Await, or list the file with a reason; found: " + found);
    }

    @Test
    void aWaitIsRecognised() {
        List<String> lines = List.of(
                "Thread.sleep(100);",
                "queue.poll(10, TimeUnit.SECONDS)",
                "future.orTimeout(1, unit)",
                "Duration.ofSeconds(3)",
                "socket.setSoTimeout(1000)",
                "process.waitFor()",
                "await new Promise((done) => " + "setTimeout(done, 50));");
        for (String line : lines) {
            assertEquals(1, new Repository.TextFile("x", line).occurrences(WAIT).size(), line);
        }
    }
}
