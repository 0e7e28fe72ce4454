package sharedpage.server.hostile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import sharedpage.server.cli.ExportCommand;
import sharedpage.server.cli.ImportCommand;
import sharedpage.server.concurrent.Timers;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.room.RoomRegistry;
import sharedpage.server.store.LogReader;
import sharedpage.server.store.SessionLog;
import tools.jackson.databind.JsonNode;

/**
 * The command {@code import}, given files that are almost what {@code export} printed: it takes them in or says in words
 * why not, and what it took in opens, or is refused in words, when somebody comes.
 */
class ImportFuzzTest {
    private static final int INPUTS = 100;

    private final Timers timers = new Timers();

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        timers.close();
    }

    @Test
    void filesThatAreAlmostRight() throws IOException {
        Path file = folder.resolve("fuzz.jsonl");
        Fuzz.run("import", List.of(exported()), INPUTS, new Fuzz.Reader() {
            @Override
            public void prepare() {
                for (String name : List.of("sessions.db", "sessions.db-wal", "sessions.db-shm")) {
                    delete(data().resolve(name));
                }
            }

            @Override
            public void read(String text) {
                write(file, text);
                StringWriter out = new StringWriter();
                StringWriter err = new StringWriter();
                int exit = new CommandLine(new ImportCommand())
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute("--data", data().toString(), file.toString());
                assertTrue(exit == 0 || exit == 1, exit + " " + err);
                assertTrue(exit == 0 ? err.toString().isEmpty() : isInWords(err.toString()), exit + " " + err);
            }

            @Override
            public void inspect() {
                if (Files.exists(data().resolve("sessions.db"))) {
                    openAll();
                }
            }
        });
    }

    /** What whoever typed the command sees: lines that end as sentences do, and nothing of the program's insides. */
    private static boolean isInWords(String err) {
        return err.lines().allMatch(line -> line.endsWith(".") && !line.contains("xception"));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if somebody came by the link of each session. */
    private void openAll() {
        Path log = data().resolve("sessions.db");
        List<String> sessions = LogReader.of(log).sessions();
        try (RoomRegistry rooms = new RoomRegistry(
                Map.of(),
                timers,
                SessionLog.in(log, 0),
                ForkJoinPool.commonPool(),
                "fuzz",
                () -> "http://localhost/")) {
            for (String session : sessions) {
                try {
                    rooms.find(session, "127.0.0.1").join();
                } catch (CompletionException e) {
                    RefusedException refused = assertInstanceOf(RefusedException.class, e.getCause());
                    assertFalse(refused.refusal().what().isBlank());
                }
            }
        }
    }

    /** Two sessions of a real server, with commands of each sort, a poll and votes. */
    private String exported() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        TestServer server = new TestServer(() -> SessionLog.in(own.resolve("sessions.db"), 0));
        server.beforeAll(null);
        drive(server, server.open("overflow-600"));
        drive(server, server.open("walls"));
        server.afterAll(null);
        StringWriter out = new StringWriter();
        new CommandLine(new ExportCommand()).setOut(new PrintWriter(out)).execute("--data", own.toString());
        assertTrue(out.toString().lines().count() >= 14, out.toString());
        return out.toString();
    }

    private static void drive(TestServer server, JsonNode session) {
        try (TestClient driver = server.join(session, "host")) {
            driver.say("{'type': 'keep', 'id': 'a'}").hear("ack");
            driver.say("{'type': 'next', 'id': 'b', 'at': 0, 'skip': true}").hear("ack");
            driver.say("{'type': 'move', 'id': 'c', 'to': 0}").hear("ack");
            driver.say(
                            "{'type': 'perform', 'id': 'd', 'at': 0, 'operation': {'write': {'by': 'A', 'page': 1, 'text': 'x'}}}")
                    .hear("ack");
            driver.say("{'type': 'change', 'id': 'e', 'at': 2, 'settings': {'transfer': 'dma'}}")
                    .hear("ack");
        }
    }
}
