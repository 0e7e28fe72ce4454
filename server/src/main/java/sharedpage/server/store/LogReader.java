package sharedpage.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import sharedpage.server.store.format.SessionRecord;

/**
 * Looks into a log; several may at a time, also while a server writes. The database is opened for each look, since one
 * that was opened while its disk was read-only would stay so.
 */
public final class LogReader {
    private final Database database;
    private final GroupCommitWriter writer;

    /**
     * A reader.
     *
     * @param writer whose connection is used if the database is in memory; else null
     */
    LogReader(Database database, GroupCommitWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /** A reader of a log that is there. */
    public static LogReader of(Path file) {
        LogReader reader = new LogReader(Database.in(file, 0), null);
        reader.sessions();
        return reader;
    }

    /** All that is kept of a session; empty if it is not kept. */
    public Optional<SessionRecord> find(String id) {
        return read(database -> SessionDao.find(database, id));
    }

    /** The ids of all sessions, the oldest first. */
    public List<String> sessions() {
        return read(database ->
                SessionDao.read(database, "SELECT id FROM session ORDER BY created_ms, id", row -> row.getString(1)));
    }

    /** Writes a copy as of now; there must be no such file yet. */
    public void backUp(Path file) {
        try (Connection connection = database.openForReading()) {
            SessionDao.write(connection, "VACUUM INTO ?", file.toString());
        } catch (SQLException e) {
            throw SqlErrors.inWords(e);
        }
    }

    /** Refuses a database that is damaged. */
    void requireSound() {
        String found = read(database -> SessionDao.read(database, "PRAGMA quick_check(1)", row -> row.getString(1)))
                .get(0);
        if (!found.equals("ok")) {
            throw new StorageException("The backup is damaged: " + found + ".", "Take another one.", null);
        }
    }

    /** Something to read. */
    @FunctionalInterface
    interface Query<T> {
        T read(Connection connection) throws SQLException;
    }

    /** Reads everything as of one moment. */
    <T> T read(Query<T> query) {
        try {
            if (writer != null) {
                return writer.read(query);
            }
            try (Connection connection = database.openForReading()) {
                Database.execute(connection, "BEGIN");
                return query.read(connection);
            }
        } catch (SQLException e) {
            throw SqlErrors.inWords(e);
        }
    }
}
