package sharedpage.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import sharedpage.server.Await;
import sharedpage.server.Served;
import sharedpage.server.store.format.SessionHeader;
import sharedpage.server.store.format.SessionRecord;

/** {@code serve --keep-days}: a server that starts deletes what nobody has used for so long, and nothing younger. */
class ServeKeepDaysTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsOldIsDeletedAndWhatIsYoungStays() throws IOException, SQLException {
        Path file = folder.resolve("sessions.db");
        try (SessionLog log = SessionLog.in(file, 0)) {
            SessionLog.await(log.add(session("old")));
            SessionLog.await(log.add(session("young")));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE session SET used_ms = 0 WHERE id = 'old'");
        }
        try (Served server = Served.with("--keep-days", "30", "--data", folder.toString())) {
            server.line();
            List<String> left =
                    Await.until("the old session to be deleted", () -> kept(file), kept -> !kept.contains("old"));
            assertEquals(List.of("young"), left);
        }
    }

    private static List<String> kept(Path file) {
        return LogReader.of(file).sessions();
    }

    private static SessionRecord session(String id) {
        return new SessionRecord(
                new SessionHeader(id, System.currentTimeMillis(), "", null, "x", "title: x", Map.of(), 0),
                List.of(),
                List.of(),
                List.of());
    }
}
