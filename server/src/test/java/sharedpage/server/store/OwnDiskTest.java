package sharedpage.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import sharedpage.server.Await;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.SessionHeader;
import sharedpage.server.store.format.SessionRecord;
import tools.jackson.databind.JsonNode;

/** A real disk of its own that is read-only or full; only where disks may be mounted. */
class OwnDiskTest {
    private static final SessionRecord SESSION = new SessionRecord(
            new SessionHeader("s", 7, "", null, "x", "title: x", Map.of(), 0), List.of(), List.of(), List.of());

    @TempDir
    private Path folder;

    private boolean mounted;

    @BeforeEach
    void mount() throws IOException {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "none", folder.toString()) == 0;
        assumeTrue(mounted, "disks may not be mounted here");
    }

    @AfterEach
    void unmount() throws IOException {
        if (mounted) {
            run("umount", "-l", folder.toString());
        }
    }

    @Test
    void onAReadOnlyDiskNothingIsChangedReadingGoesOnAndItRecovers() throws IOException {
        try (DataFolder data = DataFolder.take(folder);
                SessionLog log = SessionLog.in(data.log(), 0)) {
            SessionLog.await(log.add(SESSION));
        }
        assertEquals(0, run("mount", "-o", "remount,ro", folder.toString()));
        try (DataFolder data = DataFolder.take(folder);
                SessionLog log = SessionLog.in(data.log(), 0)) {
            StorageException refused =
                    assertThrows(StorageException.class, () -> SessionLog.await(log.append("s", entry(1))));
            assertTrue(refused.what().contains("cannot be written"), refused.what());
            assertEquals(0, log.find("s").orElseThrow().entries().size());
            assertEquals(0, run("mount", "-o", "remount,rw", folder.toString()));
            SessionLog.await(log.append("s", entry(1)));
            assertEquals(1, log.find("s").orElseThrow().entries().size());
        }
    }

    @Test
    void aServerOnAReadOnlyDiskShowsWhatItHasRefusesInWordsAndGoesOnOnceItCanWrite() throws IOException {
        TestServer before = server();
        JsonNode session = before.open("overflow-600");
        try (TestClient driver = before.join(session, "host")) {
            driver.say("{'type': 'keep', 'id': 'k'}").hear("ack");
            driver.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}").hear("ack");
        }
        before.afterAll(null);

        assertEquals(0, run("mount", "-o", "remount,ro", folder.toString()));
        TestServer server = server();
        try (TestClient driver = server.join(session, "host");
                TestClient viewer = server.join(session, "viewer")) {
            assertEquals(1, driver.hear("welcome").at("/cursor/node").intValue());
            assertEquals(1, viewer.hear("welcome").at("/cursor/node").intValue());
            JsonNode refused =
                    driver.say("{'type': 'next', 'id': 'b', 'at': 1}").hear("refused");
            assertEquals("storage", refused.get("code").stringValue());
            assertTrue(
                    refused.get("what").stringValue().contains("cannot be written"),
                    refused.get("what").stringValue());
            viewer.say("{'type': 'fetch', 'id': 'f', 'node': 0}").hear("state");

            assertEquals(0, run("mount", "-o", "remount,rw", folder.toString()));
            assertEquals(
                    2,
                    driver.say("{'type': 'next', 'id': 'c', 'at': 1}")
                            .hear("ack")
                            .get("node")
                            .intValue());
            assertEquals(2, viewer.hear("steps").at("/cursor/node").intValue());
        } finally {
            server.afterAll(null);
        }
    }

    private TestServer server() throws IOException {
        TestServer server = new TestServer(() -> SessionLog.in(folder.resolve("sessions.db"), 0));
        server.beforeAll(null);
        return server;
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, disk is full",
        "SQLITE_READONLY, cannot be written",
        "SQLITE_READONLY_DIRECTORY, cannot be written",
        "SQLITE_IOERR_FSYNC, could not write to its disk",
        "SQLITE_CORRUPT, is damaged",
        "SQLITE_CONSTRAINT_PRIMARYKEY, changed or deleted elsewhere"
    })
    void eachFailureHasItsWords(SQLiteErrorCode code, String words) {
        StorageException told = SqlErrors.inWords(new SQLiteException("on purpose", code));
        assertTrue(told.what().contains(words), told.what());
    }

    @Test
    void onAFullDiskNothingIsChangedReadingGoesOnAndItRecovers() throws IOException {
        Path filler = folder.resolve("filler");
        try (SessionLog log = SessionLog.in(folder.resolve("sessions.db"), 0)) {
            SessionLog.await(log.add(SESSION));
            assertThrows(IOException.class, () -> Files.write(filler, new byte[2_000_000]));
            int[] seq = {0};
            StorageException full = assertThrows(StorageException.class, () -> {
                while (seq[0] < 1000) {
                    SessionLog.await(log.append("s", entry(seq[0] + 1)));
                    seq[0]++;
                }
            });
            assertTrue(full.what().contains("nothing was changed"), full.what());
            assertEquals(seq[0], log.find("s").orElseThrow().entries().size());
            Files.delete(filler);
            SessionLog.await(log.append("s", entry(seq[0] + 1)));
        }
    }

    private static JournalEntry entry(int seq) {
        return new JournalEntry(seq, "c" + seq, 1, "{\"type\":\"move_to\",\"node\":0}", 0, 1, 1, "00ff");
    }

    private static int run(String... command) throws IOException {
        return Await.exitOf(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }
}
