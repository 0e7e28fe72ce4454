package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.StorageException;
import sharedpage.server.store.format.SessionHeader;
import sharedpage.server.store.format.SessionRecord;
import sharedpage.sim.run.EngineVersion;
import tools.jackson.databind.JsonNode;

/** Sessions that outlive their server: another one makes them again from their entries. */
class KeptSessionsTest {
    private static final String WRITE = "{'write': {'by': 'A', 'page': 2, 'bytes': 2, 'text': 'hi'}}";

    @TempDir
    private Path folder;

    @Test
    void anotherServerGoesOnWhereThisOneEnded() throws IOException {
        TestServer first = server(0);
        JsonNode session = first.open("overflow-600");
        JsonNode last;
        try (TestClient driver = first.join(session, "host")) {
            assertFalse(driver.hear("welcome").get("kept").booleanValue(), "so far it is only looked at");
            driver.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}").hear("ack");
            driver.say("{'type': 'perform', 'id': 'b', 'at': 1, 'operation': " + WRITE + "}");
            assertEquals("busy", driver.hear("refused").get("code").stringValue());
            driver.say("{'type': 'next', 'id': 'c', 'at': 1}").hear("ack");
            driver.say("{'type': 'perform', 'id': 'd', 'at': 2, 'operation': " + WRITE + "}");
            driver.hear("kept");
            driver.say("{'type': 'change', 'id': 'e', 'at': 3, 'settings': {'frames': 16}}");
            driver.hear("ack");
            driver.say("{'type': 'move', 'id': 'f', 'to': 2}").hear("ack");
            driver.say("{'type': 'play', 'id': 'g', 'at': 2, 'stepsPerSecond': 10}")
                    .hear("ack");
            last = driver.hear("cursor");
        }
        first.afterAll(null);

        TestServer second = server(0);
        try (TestClient driver = second.join(session, "host");
                TestClient viewer = second.join(session, "viewer")) {
            JsonNode welcome = driver.hear("welcome");
            assertTrue(welcome.get("kept").booleanValue());
            assertTrue(
                    welcome.get("divergence").isNull(),
                    welcome.get("divergence").toString());
            assertTrue(welcome.get("seq").intValue() >= last.get("seq").intValue());
            assertEquals("viewer", viewer.hear("welcome").get("role").stringValue());
            driver.say("{'type': 'perform', 'id': 'd', 'at': 2, 'operation': " + WRITE + "}");
            assertEquals(
                    3, driver.hear("ack").get("node").intValue(), "a command that was carried out is only answered");
            driver.say("{'type': 'move', 'id': 'h', 'to': 0}");
            assertEquals(
                    welcome.get("seq").intValue() + 1,
                    driver.hear("ack").get("seq").intValue());
        } finally {
            second.afterAll(null);
        }
    }

    @Test
    void whatIsOnlyLookedAtIsNotKeptUnlessSomebodyWantsIt() throws IOException {
        TestServer first = server(0);
        JsonNode lookedAt = first.open("overflow-600");
        JsonNode wanted = first.open("overflow-600");
        try (TestClient one = first.join(lookedAt, "host");
                TestClient other = first.join(wanted, "host")) {
            one.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}").hear("ack");
            other.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}").hear("ack");
            other.say("{'type': 'keep', 'id': 'b'}").hear("ack");
        }
        first.afterAll(null);
        TestServer second = server(0);
        try (TestClient one = second.join(lookedAt, "host");
                TestClient other = second.join(wanted, "host")) {
            assertEquals("gone", one.hear("refused").get("code").stringValue());
            assertEquals(1, other.hear("welcome").at("/cursor/node").intValue());
        } finally {
            second.afterAll(null);
        }
    }

    @Test
    void whoAskedInTimeWaitsUntilALongSessionIsMadeAgain() throws IOException {
        TestServer first = server(0);
        JsonNode session = first.open("overflow-600");
        try (TestClient driver = first.join(session, "host")) {
            driver.say("{'type': 'keep', 'id': 'a'}").hear("ack");
        }
        first.afterAll(null);
        TestServer second = server(0);
        try (TestClient patient = second.connect(session);
                TestClient silent = second.connect(session)) {
            second.duringReplay(() -> patient.join(session, "host"), () -> silent.hear("bye"));
            assertEquals("welcome", patient.hear().get("type").stringValue());
        } finally {
            second.afterAll(null);
        }
    }

    @Test
    void aLongReplayKeepsNoOtherSessionWaiting() throws IOException {
        TestServer first = server(0);
        JsonNode large = first.open("overflow-600");
        JsonNode other = first.open("overflow-600");
        for (JsonNode session : List.of(large, other)) {
            try (TestClient host = first.join(session, "host")) {
                host.say("{'type': 'keep', 'id': 'a'}").hear("ack");
            }
        }
        first.afterAll(null);
        TestServer second = server(0);
        try (TestClient one = second.connect(large);
                TestClient two = second.connect(large);
                TestClient of = second.connect(other)) {
            second.duringReplay(() -> one.join(large, "host"), () -> {
                two.join(large, "viewer").say("{'type': 'away', 'away': true}");
                of.join(other, "host").hear("welcome");
            });
            one.hear("welcome");
            assertEquals("welcome", two.hear().get("type").stringValue());
            JsonNode people = one.hear("people");
            while (people.get("away").intValue() == 0) {
                people = one.hear("people");
            }
            assertEquals(1, people.get("viewers").intValue(), "what came before the welcome was only put off");
        } finally {
            second.afterAll(null);
        }
    }

    @Test
    void aSessionThatDivergesIsShownUpToThereAndGoesOnInAFork() throws IOException, SQLException {
        TestServer first = server(0);
        JsonNode session = first.open("overflow-600");
        try (TestClient driver = first.join(session, "host")) {
            driver.say("{'type': 'keep', 'id': 'a'}").hear("ack");
            driver.say("{'type': 'next', 'id': 'b', 'at': 0, 'skip': true}").hear("ack");
            driver.say("{'type': 'next', 'id': 'c', 'at': 1}").hear("ack");
            driver.say("{'type': 'move', 'id': 'd', 'to': 0}").hear("ack");
        }
        first.afterAll(null);
        execute("UPDATE entry SET digest = '0123456789abcdef', engine = 0 WHERE seq = 2");
        TestServer second = server(0);
        JsonNode fork;
        try (TestClient driver = second.join(session, "host")) {
            JsonNode welcome = driver.hear("welcome");
            assertEquals(1, welcome.at("/cursor/node").intValue(), "as far as both agree");
            assertEquals(2, welcome.at("/divergence/entry").intValue());
            assertEquals(3, welcome.at("/divergence/entries").intValue());
            assertEquals(1, welcome.at("/divergence/node").intValue());
            assertEquals(
                    "Entry 2 was recorded by engine version 0; with this one, version " + EngineVersion.CURRENT
                            + ", it leads to another state than" + " the recorded one.",
                    welcome.at("/divergence/reason").stringValue());
            driver.say("{'type': 'next', 'id': 'e', 'at': 1}");
            assertEquals("read_only", driver.hear("refused").get("code").stringValue());
            fork = driver.say("{'type': 'fork', 'id': 'f', 'node': 1}").hear("forked");
        }
        try (TestClient driver = joinFork(second, fork)) {
            assertTrue(driver.hear("welcome").get("divergence").isNull(), "it is a session like any other");
            driver.say("{'type': 'next', 'id': 'a', 'at': 1}").hear("ack");
            driver.say("{'type': 'keep', 'id': 'b'}").hear("ack");
        }
        second.afterAll(null);
        TestServer third = server(0);
        try (TestClient driver = joinFork(third, fork)) {
            JsonNode welcome = driver.hear("welcome");
            assertTrue(
                    welcome.get("divergence").isNull(),
                    welcome.get("divergence").toString());
            assertEquals(2, welcome.at("/cursor/node").intValue());
        } finally {
            third.afterAll(null);
        }
    }

    @Test
    void nothingIsToldToAnybodyBeforeItIsOnDisk() throws IOException, SQLException {
        TestServer server = server(0);
        JsonNode session = server.open("overflow-600");
        try (TestClient driver = server.join(session, "host");
                TestClient viewer = server.join(session, "viewer");
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement other = connection.createStatement()) {
            viewer.hear("welcome");
            driver.say("{'type': 'keep', 'id': 'k'}").hear("ack");
            viewer.hear("kept");
            other.execute("BEGIN IMMEDIATE");
            driver.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}");
            Await.until(
                    "the entry to be written",
                    server::metricsText,
                    text -> !text.contains("sharedpage_journal_queued 0.0"));
            driver.hearsNothing();
            viewer.hearsNothing();
            other.execute("COMMIT");
            assertEquals(1, viewer.hear("steps").get("seq").intValue());
            assertEquals(1, driver.hear("ack").get("node").intValue());
        } finally {
            server.afterAll(null);
        }
    }

    @Test
    void aFullDiskEndsNeitherReadingNorTheServer() throws IOException, SQLException {
        TestServer server = server(1);
        JsonNode session = server.open("overflow-600");
        try (TestClient driver = server.join(session, "host")) {
            driver.say("{'type': 'keep', 'id': 'k'}").hear("ack");
            for (int length = 200_000; length > 20; length /= 4) {
                fill(length);
            }
            String refusedId = firstRefusedForStorage(driver);
            driver.say("{'type': 'fetch', 'id': 'f', 'node': 0}");
            assertEquals(0, driver.hear("state").at("/state/node").intValue(), "reading goes on");
            execute("DELETE FROM session WHERE id <> '" + session.get("id").stringValue() + "'");
            driver.say("{'type': 'move', 'id': '" + refusedId + "', 'to': 0}");
            assertEquals(refusedId, driver.hear("ack").get("id").stringValue(), "there is space again");
        } finally {
            server.afterAll(null);
        }
    }

    private static TestClient joinFork(TestServer server, JsonNode fork) {
        return server.connect(fork.get("session").stringValue())
                .say("{'type': 'join', 'token': '%s'}"
                        .formatted(fork.get("host").stringValue()));
    }

    /** Keeps sessions with texts of this length until the disk has no room for one more. */
    private void fill(int length) {
        try (SessionLog log = SessionLog.in(file(), 1)) {
            for (int i = 0; i < 1000; i++) {
                SessionHeader header = new SessionHeader(
                        "filler-" + length + "-" + i, 0, "", null, "x", "x".repeat(length), Map.of(), 0);
                SessionLog.await(log.add(new SessionRecord(header, List.of(), List.of(), List.of())));
            }
        } catch (StorageException full) {
            assertTrue(full.what().contains("disk is full"), full.what());
        }
    }

    private static String firstRefusedForStorage(TestClient driver) {
        for (int i = 0; i < 200; i++) {
            driver.say("{'type': 'move', 'id': 'm" + i + "', 'to': 0}");
            JsonNode answer = driver.hear();
            while (!answer.path("id").asString("").equals("m" + i)) {
                answer = driver.hear();
            }
            if (answer.path("code").asString("").equals("storage")) {
                return "m" + i;
            }
        }
        throw new AssertionError("the disk was never full");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute(sql);
        }
    }

    private Path file() {
        return folder.resolve("sessions.db");
    }

    private TestServer server(int megabytes) throws IOException {
        TestServer server = new TestServer(() -> SessionLog.in(file(), megabytes));
        server.beforeAll(null);
        return server;
    }
}
