package sharedpage.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/** A server that runs deletes what is old enough by its clock, and nothing else; those who use it notice nothing. */
class HourlyPruneTest {
    private static final int DAYS = 7;
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    @TempDir
    private Path folder;

    @Test
    void whatNobodyUsedForSoManyDaysIsDeletedWhileTheServerRuns() throws IOException {
        SessionLog log = SessionLog.in(folder.resolve("sessions.db"), 0);
        TestServer server = new TestServer(() -> log);
        server.beforeAll(null);
        AtomicLong clock = new AtomicLong(System.currentTimeMillis());
        HourlyPrune prune = new HourlyPrune(log, DAYS, clock::get);
        JsonNode session = server.open("overflow-600");
        String id = session.get("id").stringValue();
        try (TestClient driver = server.join(session, "host")) {
            driver.say("{'type': 'keep', 'id': 'k'}").hear("ack");
            clock.addAndGet((DAYS - 1) * DAY);
            prune.sweep();
            assertTrue(log.find(id).isPresent(), "not old enough");
            clock.addAndGet(2 * DAY);
            prune.sweep();
            assertTrue(log.find(id).isEmpty(), "old enough");

            driver.say("{'type': 'next', 'id': 'n', 'at': 0, 'skip': true}");
            assertEquals("storage", driver.hear("refused").get("code").stringValue(), "it says so");
            JsonNode fresh = server.open("overflow-600");
            try (TestClient other = server.join(fresh, "host")) {
                other.say("{'type': 'keep', 'id': 'k'}").hear("ack");
            }
        } finally {
            server.afterAll(null);
        }
    }

    @Test
    void aDiskThatCanNotBeWrittenIsNoReasonToStop() {
        SessionLog log = SessionLog.in(folder.resolve("sessions.db"), 0);
        log.close();
        new HourlyPrune(log, DAYS, System::currentTimeMillis).sweep();
        assertTrue(LogReader.of(folder.resolve("sessions.db")).sessions().isEmpty());
    }
}
