package sharedpage.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sharedpage.server.session.AccessToken;
import sharedpage.server.session.Ballot;
import sharedpage.server.session.PollAnswer;
import sharedpage.server.session.Role;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.SessionHeader;
import sharedpage.server.store.format.SessionRecord;

/** What the log promises: what it has taken in is there, in order, once; what it refuses changes nothing. */
class SessionLogTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadAgain() {
        SessionRecord session = session("s", 3);
        try (SessionLog log = SessionLog.in(file(), 0)) {
            SessionLog.await(log.add(session));
            SessionLog.await(log.append("s", entry(4)));
        }
        LogReader reader = LogReader.of(file());
        SessionRecord read = reader.find("s").orElseThrow();
        assertEquals(session.header(), read.header());
        assertEquals(session.tokens(), read.tokens());
        assertEquals(session.ballots(), read.ballots());
        assertEquals(List.of(entry(1), entry(2), entry(3), entry(4)), read.entries());
        assertEquals(List.of("s"), reader.sessions());
    }

    @Test
    void anEntryThatDoesNotFollowTheLastIsRefused() {
        try (SessionLog log = SessionLog.in(file(), 0)) {
            SessionLog.await(log.add(session("s", 1)));
            assertThrows(StorageException.class, () -> SessionLog.await(log.append("s", entry(3))));
            assertThrows(StorageException.class, () -> SessionLog.await(log.append("s", entry(1))));
            assertThrows(StorageException.class, () -> SessionLog.await(log.append("unknown", entry(1))));
            JournalEntry doubled = new JournalEntry(2, "c1", 1, "{}", 0, 1, 1, "0");
            assertThrows(StorageException.class, () -> SessionLog.await(log.append("s", doubled)));
            SessionLog.await(log.append("s", entry(2)));
            assertEquals(2, log.find("s").orElseThrow().entries().size());
        }
    }

    @Test
    void oneThatIsRefusedDoesNotSpoilTheOthersOfItsCommit() {
        try (SessionLog log = SessionLog.in(file(), 0)) {
            List<CompletableFuture<Void>> written = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                written.add(log.add(session("s" + i % 100, 0)));
            }
            long failed = written.stream()
                    .filter(future ->
                            future.handle((done, failure) -> failure != null).join())
                    .count();
            assertEquals(100, failed, "each session was added twice");
            assertEquals(100, LogReader.of(file()).sessions().size());
        }
    }

    @Test
    void aFullDiskIsToldInWordsAndRecoversByItself() {
        try (SessionLog log = SessionLog.in(file(), 1)) {
            SessionLog.await(log.add(session("first", 1)));
            StorageException full = assertThrows(StorageException.class, () -> {
                for (int i = 0; i < 1000; i++) {
                    SessionLog.await(log.add(session("s" + i, 100)));
                }
            });
            assertTrue(full.what().contains("full"), full.what());
            assertEquals(1, log.find("first").orElseThrow().entries().size(), "reading goes on");
            try (SessionLog other = SessionLog.in(file(), 0)) {
                assertTrue(other.prune(0, System.currentTimeMillis()) > 1);
            }
            SessionLog.await(log.add(session("later", 100)));
            assertEquals(100, log.find("later").orElseThrow().entries().size());
        }
    }

    @Test
    void dataOfANewerProgramIsRefusedInWords() throws SQLException {
        SessionLog.in(file(), 0).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            Database.execute(connection, "PRAGMA user_version = 99");
        }
        StorageException newer = assertThrows(StorageException.class, () -> SessionLog.in(file(), 0));
        assertEquals("The data is of format 99; this program reads formats 2 to 2.", newer.what());
        assertThrows(StorageException.class, () -> LogReader.of(file()));
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            Database.execute(connection, "CREATE TABLE recipes (name TEXT)");
        }
        StorageException foreign = assertThrows(StorageException.class, () -> SessionLog.in(file(), 0));
        assertTrue(foreign.what().contains("not one of Shared Page Lab"), foreign.what());
    }

    @Test
    void twoServersDoNotShareAFolder() {
        try (DataFolder first = DataFolder.take(folder)) {
            StorageException taken = assertThrows(StorageException.class, () -> DataFolder.take(folder));
            assertTrue(taken.what().contains("A running server"), taken.what() + first.log());
        }
        DataFolder.take(folder).close();
    }

    @Test
    void withoutAFolderTheSameHolds() {
        try (SessionLog log = SessionLog.inMemory(1)) {
            SessionLog.await(log.add(session("s", 1)));
            SessionLog.await(log.append("s", entry(2)));
            assertEquals(2, log.find("s").orElseThrow().entries().size());
            assertThrows(StorageException.class, () -> SessionLog.await(log.append("s", entry(2))));
        }
    }

    private Path file() {
        return folder.resolve("sessions.db");
    }

    private static SessionRecord session(String id, int entries) {
        List<JournalEntry> all = new ArrayList<>();
        for (int seq = 1; seq <= entries; seq++) {
            all.add(entry(seq));
        }
        SessionHeader header =
                new SessionHeader(id, 7, "0.1.0", null, "scenario", "title: x", Map.of("transfer", "dma"), 2);
        Ballot vote = new Ballot(1, 1, "somebody", PollAnswer.anchor("frames/7", 3));
        return new SessionRecord(
                header,
                List.of(
                        new AccessToken(Role.HOST, "ab".repeat(32), 99L),
                        new AccessToken(Role.VIEWER, "cd".repeat(32), null)),
                all,
                List.of(vote));
    }

    private static JournalEntry entry(int seq) {
        return new JournalEntry(seq, "c" + seq, 1, "{\"type\":\"move_to\",\"node\":0}", 0, 1, 1, "00ff");
    }
}
