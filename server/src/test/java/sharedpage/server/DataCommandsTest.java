package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import sharedpage.server.store.DataFolder;
import sharedpage.server.store.SessionLog;
import sharedpage.sim.run.EngineVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands for what a server keeps: each is used on the data of a server that was really driven. */
class DataCommandsTest {
    @TempDir
    private Path folder;

    private JsonNode session;

    private record Result(int exit, String out, String err) {}

    private static Result run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        CommandLine line =
                Main.commandLine(nothing -> null).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Result(line.execute(texts), out.toString(), err.toString());
    }

    @BeforeEach
    void aServerKeptASession() throws IOException {
        Files.createDirectories(data());
        TestServer server = server(data());
        session = server.open("overflow-600");
        try (TestClient driver = server.join(session, "host")) {
            driver.say("{'type': 'keep', 'id': 'a'}").hear("ack");
            driver.say("{'type': 'next', 'id': 'b', 'at': 0, 'skip': true}").hear("ack");
        }
        server.afterAll(null);
    }

    @Test
    void whatIsExportedFromOneServerOpensInAnother() throws IOException {
        Result exported = run("export", "--data", data(), id());
        assertEquals(0, exported.exit, exported.err);
        Path file = Files.writeString(folder.resolve("session.jsonl"), exported.out);
        Path other = folder.resolve("other");
        assertEquals(0, run("import", "--data", other, file).exit);
        assertEquals(exported.out, run("export", "--data", other).out);
        assertEquals(1, nodeIn(other));

        Result twice = run("import", "--data", other, file);
        assertEquals(1, twice.exit);
        assertTrue(twice.err.contains("already exists"), twice.err);
    }

    /** A copy of a data folder, or one under version control, stays as it is. */
    @Test
    void commandsThatReadLeaveNoFileBehind() throws IOException {
        Set<String> before = files(data());
        assertEquals(0, run("export", "--data", data()).exit);
        assertEquals(before, files(data()), "after export");
        assertEquals(0, run("verify", "--data", data()).exit);
        assertEquals(before, files(data()), "after verify");
        assertEquals(0, run("backup", "--data", data(), folder.resolve("backup.db")).exit);
        assertEquals(before, files(data()), "after backup");
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void aBackupIsRestored() throws IOException {
        Path file = folder.resolve("backup.db");
        assertEquals(0, run("backup", "--data", data(), file).exit);
        assertEquals(1, run("backup", "--data", data(), file).exit, "it does not overwrite a file");
        assertEquals(1, run("restore", "--data", data(), file).exit, "it does not overwrite data");
        assertTrue(run("prune", "--data", data(), "--days", "0").out.contains("Deleted 1 "));
        assertEquals("", run("export", "--data", data()).out);
        assertEquals(0, run("restore", "--data", data(), file, "--replace").exit);
        assertEquals(1, nodeIn(data()));
    }

    @Test
    void sessionsAreVerifiedBeforeAnUpgrade() throws SQLException {
        Result whole = run("verify", "--data", data());
        assertEquals(0, whole.exit, whole.err);
        assertTrue(whole.out.startsWith("1 of 1 sessions replay with version "), whole.out);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("sessions.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE entry SET digest = '00', engine = 0 WHERE seq = 1");
        }

        Result diverging = run("verify", "--data", data());
        assertEquals(1, diverging.exit, diverging.err);
        assertEquals(
                "Session " + id()
                        + " (overflow-600): 0 of 1 entries replay. Entry 1 was recorded by engine version 0; with"
                        + " this one, version " + EngineVersion.CURRENT
                        + ", it leads to another state than the recorded one. A fork from node 0 can be"
                        + " driven.",
                diverging.out.lines().findFirst().orElseThrow());
        JsonNode json = new JsonMapper().readTree(run("verify", "--data", data(), "--json").out);
        assertEquals(1, json.get("diverging").intValue());
        assertEquals(id(), json.at("/sessions/0/session").stringValue());
        assertEquals(0, json.at("/sessions/0/node").intValue());
        assertEquals(3, run("verify", "--data", folder.resolve("nowhere")).exit);
    }

    @Test
    void whatIsUsedIsNotPruned() {
        assertTrue(run("prune", "--data", data(), "--days", "1").out.contains("Deleted 0 "));
    }

    @Test
    void mistakesAreToldInWords() throws IOException {
        Result nothing = run("export", "--data", folder.resolve("nowhere"));
        assertEquals(1, nothing.exit);
        assertTrue(nothing.err.startsWith("There is no data in "), nothing.err);
        Result unknown = run("export", "--data", data(), "unknown");
        assertEquals(1, unknown.exit);
        assertTrue(unknown.err.startsWith("There is no session unknown"), unknown.err);
        Path broken = Files.writeString(folder.resolve("broken"), "{\"type\":\"session\"");
        Result malformed = run("import", "--data", data(), broken);
        assertEquals(1, malformed.exit);
        assertTrue(malformed.err.contains("broken:1: This is not one JSON object"), malformed.err);
        String whole = run("export", "--data", data()).out;
        Path holed = Files.writeString(folder.resolve("holed"), whole.replace("\"seq\":1", "\"seq\":2"));
        Result hole = run("import", "--data", folder.resolve("new"), holed);
        assertTrue(hole.err.contains("Entry 1 of session"), hole.err);
        Path endless = Files.writeString(folder.resolve("endless"), whole + "x".repeat(2_000_001));
        Result tooLong = run("import", "--data", folder.resolve("new"), endless);
        assertTrue(tooLong.err.contains("A line has at most 2,000,000 characters."), tooLong.err);
        assertTrue(Files.notExists(folder.resolve("new")), "nothing is taken in unless all can be read");
        Path text = Files.writeString(folder.resolve("text"), "not a database, but long enough to be looked at");
        assertEquals(1, run("restore", "--data", folder.resolve("new2"), text).exit);
    }

    @Test
    void aServerThatRunsKeepsOthersOut() throws IOException {
        try (DataFolder taken = DataFolder.take(data())) {
            Path file = folder.resolve("backup.db");
            assertEquals(0, run("backup", "--data", data(), file).exit, "a copy is made beside it");
            Result restored = run("restore", "--data", data(), file, "--replace");
            assertEquals(1, restored.exit);
            assertTrue(restored.err.startsWith("A running server uses the data"), restored.err + taken.log());
        }
    }

    private int nodeIn(Path other) throws IOException {
        TestServer server = server(other);
        try (TestClient driver = server.join(session, "host")) {
            return driver.hear("welcome").at("/cursor/node").intValue();
        } finally {
            server.afterAll(null);
        }
    }

    private static TestServer server(Path data) throws IOException {
        TestServer server = new TestServer(() -> SessionLog.in(data.resolve("sessions.db"), 0));
        server.beforeAll(null);
        return server;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String id() {
        return session.get("id").stringValue();
    }
}
