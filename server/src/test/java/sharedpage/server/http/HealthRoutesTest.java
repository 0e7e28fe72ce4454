package sharedpage.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.server.Await;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import sharedpage.server.metrics.ServerMetrics;
import tools.jackson.databind.JsonNode;

/** What supervisors and those who watch figures get to know, and nobody else. */
class HealthRoutesTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private static String figures() {
        return SERVER.send(HttpRequest.newBuilder(SERVER.metrics())).body();
    }

    /** The value of a figure; 0 if it was never counted. */
    private static double figure(String name) {
        return figures()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(0);
    }

    @Test
    void aServerThatCanWriteItsLogIsReady() {
        assertEquals("ready\n", SERVER.get("/readyz").body());
        assertTrue(figure("sharedpage_journal_probe_seconds_count") > 0);
        assertTrue(figure("sharedpage_journal_commits_total") > 0);
        assertTrue(figure("sharedpage_journal_written_total") >= figure("sharedpage_journal_commits_total"));
        assertEquals(0, figure("sharedpage_journal_failed_total"));
        Await.until("nothing to wait for the disk", () -> figure("sharedpage_journal_queued"), waiting -> waiting == 0);
    }

    @Test
    void whatHappensAtTheSocketIsCounted() {
        double joined = figure("sharedpage_joins_total{role=\"host\"}");
        double refused = figure("sharedpage_wire_in_total{result=\"malformed\"}");
        JsonNode session = SERVER.open("walls");
        try (TestClient driver = SERVER.join(session, "host")) {
            driver.hear("welcome");
            driver.say("hello").hear("refused");
            assertEquals(joined + 1, figure("sharedpage_joins_total{role=\"host\"}"));
            assertEquals(refused + 1, figure("sharedpage_wire_in_total{result=\"malformed\"}"));
            assertTrue(figure("sharedpage_connections") >= 1);
            assertTrue(figure("sharedpage_rooms") >= 1);
            assertTrue(figure("sharedpage_wire_out_total") >= 2);
        }
        for (String secret : List.of("id", "host", "viewer")) {
            assertFalse(figures().contains(session.get(secret).stringValue()), secret);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/metrics/"})
    void figuresAreNotForThePublic(String path) {
        assertEquals(404, SERVER.get(path).statusCode());
    }

    @Test
    void theJavaMachineIsWatchedToo() {
        String figures = figures();
        for (String name : List.of("jvm_memory_used_bytes", "jvm_threads_live", "process_files_open", "system_cpu")) {
            assertTrue(figures.contains(name), name);
        }
    }

    @Test
    void whoEndsOrCannotWriteIsNotReady() {
        try (ServerMetrics meters = new ServerMetrics()) {
            CompletableFuture<Void> good = CompletableFuture.completedFuture(null);
            CompletableFuture<Void> bad = CompletableFuture.failedFuture(new IllegalStateException("the disk is full"));
            HealthRoutes health = new HealthRoutes(() -> good, meters, 0);
            assertTrue(health.isReady().join());
            health.startShutdown();
            assertFalse(health.isReady().join());
            assertFalse(new HealthRoutes(() -> bad, meters, 0).isReady().join());
            assertFalse(
                    new HealthRoutes(CompletableFuture::new, meters, 0)
                            .isReady()
                            .join(),
                    "a disk that hangs");
        }
    }
}
