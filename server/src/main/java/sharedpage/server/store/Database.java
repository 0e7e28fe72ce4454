package sharedpage.server.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * One SQLite database: how it is opened, and its tables. What SQLite has committed survives the end of the process and, as
 * {@code synchronous=FULL}, a power cut.
 *
 * <pre>
 * session         from what a session was made, and where its journal ends
 *   id              random, as in the session's address
 *   created_ms      milliseconds since 1970
 *   used_ms         milliseconds since 1970 of the latest entry; prune goes by it
 *   head            seq of the last entry, 0 before the first; an entry is appended only where head is its seq - 1
 *   program         version of the program that made it, for people
 *   library         name of the scenario in the library, or null
 *   scenario_name   of its file or lesson
 *   scenario_text   as it was written
 *   settings        those that differ from the scenario's: a JSON object of texts
 *   skipped_steps   steps that were made before the first entry
 *
 * entry           a command that was carried out, and the state it led to
 *   session, seq    seq counts from 1 without a gap
 *   command_id      given by its sender, once in a session; null if the server gave the command
 *   format          of command, see CommandCodec
 *   command         JSON
 *   node            of the tree of steps, at which the cursor was afterwards
 *   engine          version of the engine that carried it out
 *   digest_version  of digest, see StateDigest
 *   digest          of the model's state at node, hexadecimal
 *
 * token           who may do what
 *   session, hash   SHA-256 of the token, 64 hexadecimal digits; the token itself is not stored
 *   role            host or viewer
 *   expires_ms      milliseconds since 1970, or null
 *
 * join_code       what lets a class join; at most one for a session
 *   code, session
 *   expires_ms      milliseconds since 1970
 *
 * ballot          one secret vote; a later one of the same participant replaces it
 *   session, poll, round, participant   participant is a hash of the voter's random name and the session
 *   option          the option that was chosen, or null
 *   anchor, line    the place that was chosen, such as frames/7, or null; line of its bytes, or null
 *
 * snapshot        a cache of a session, from which it is opened without a replay of all entries; may be deleted
 *   session, build  of the program that stored it; no other one reads it
 *   content         see SnapshotCodec
 * </pre>
 */
final class Database {
    /** The format of the tables; raise it with every change that an older program could not read. */
    static final int FORMAT = 2;

    /** The oldest format that can be read: format 1 was never in a release. */
    private static final int OLDEST_FORMAT = 2;

    private static final String FILE = "jdbc:sqlite:";
    private static final String MEMORY = "jdbc:sqlite::memory:";
    private static final int APPLICATION = 0x5350_4c31;
    private static final int BUSY_MILLISECONDS = 5_000;
    private static final int PAGE_BYTES = 4096;

    private static final String[] TABLES = {
        """
        CREATE TABLE session (
            id TEXT PRIMARY KEY,
            created_ms INTEGER NOT NULL,
            used_ms INTEGER NOT NULL,
            head INTEGER NOT NULL,
            program TEXT NOT NULL,
            library TEXT,
            scenario_name TEXT NOT NULL,
            scenario_text TEXT NOT NULL,
            settings TEXT NOT NULL,
            skipped_steps INTEGER NOT NULL) WITHOUT ROWID""",
        """
        CREATE TABLE entry (
            session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
            seq INTEGER NOT NULL,
            command_id TEXT,
            format INTEGER NOT NULL,
            command TEXT NOT NULL,
            node INTEGER NOT NULL,
            engine INTEGER NOT NULL,
            digest_version INTEGER NOT NULL,
            digest TEXT NOT NULL,
            PRIMARY KEY (session, seq),
            UNIQUE (session, command_id)) WITHOUT ROWID""",
        """
        CREATE TABLE token (
            session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
            role TEXT NOT NULL,
            hash TEXT NOT NULL,
            expires_ms INTEGER,
            PRIMARY KEY (session, hash)) WITHOUT ROWID""",
        """
        CREATE TABLE join_code (
            code TEXT PRIMARY KEY,
            session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
            expires_ms INTEGER NOT NULL) WITHOUT ROWID""",
        """
        CREATE TABLE ballot (
            session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
            poll INTEGER NOT NULL,
            round INTEGER NOT NULL,
            participant TEXT NOT NULL,
            option TEXT,
            anchor TEXT,
            line INTEGER,
            PRIMARY KEY (session, poll, round, participant)) WITHOUT ROWID""",
    };

    /** Apart from the others: data that has none is as good, so it is of no format and is made where it is missing. */
    private static final String SNAPSHOT =
            """
            CREATE TABLE IF NOT EXISTS snapshot (
                session TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
                build TEXT NOT NULL,
                content BLOB NOT NULL)""";

    private final String url;
    private final int megabytesLimit;

    private Database(String url, int megabytesLimit) {
        this.url = url;
        this.megabytesLimit = megabytesLimit;
    }

    /**
     * A database in a file.
     *
     * @param megabytesLimit how large it may grow; 0 for no limit
     */
    static Database in(Path file, int megabytesLimit) {
        return new Database(FILE + file, megabytesLimit);
    }

    /** A database that ends with the connection to it. */
    static Database inMemory(int megabytesLimit) {
        return new Database(MEMORY, megabytesLimit);
    }

    /** Whether another connection would see another database. */
    boolean isInMemory() {
        return url.equals(MEMORY);
    }

    /** A connection that writes; the tables are made if there are none. */
    Connection openForWriting() throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        Connection connection = DriverManager.getConnection(url, config.toProperties());
        try {
            checkFormat(connection);
            makeTables(connection);
            execute(connection, SNAPSHOT);
            if (megabytesLimit > 0) {
                execute(connection, "PRAGMA max_page_count = " + (megabytesLimit * (1_048_576L / PAGE_BYTES)));
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * A connection that is used for reading a database that is there. SQLite makes the files {@code -wal} and {@code -shm}
     * for it. The last connection that may write deletes them when it is closed, one that may not leaves them; so this one
     * may write unless another process has made these files already.
     */
    Connection openForReading() throws SQLException {
        try {
            return openForReading(url, hasWriteAheadLog());
        } catch (SQLException e) {
            if (SqlErrors.isReadOnly(e)) {
                // On a read-only disk there is no writer, and the files that readers and writers share cannot be
                // created.
                return openForReading(url.replace(FILE, "jdbc:sqlite:file:") + "?immutable=1", true);
            }
            throw e;
        }
    }

    private boolean hasWriteAheadLog() {
        return Files.exists(Path.of(url.substring(FILE.length()) + "-wal"));
    }

    /** Whether it can be read, at least. */
    boolean isReadable() {
        try (Connection connection = openForReading()) {
            return connection != null;
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection openForReading(String url, boolean readOnly) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(readOnly);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        Connection connection = DriverManager.getConnection(url, config.toProperties());
        try {
            checkFormat(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.enforceForeignKeys(true);
        return config;
    }

    private static void checkFormat(Connection connection) throws SQLException {
        int application = number(connection, "PRAGMA application_id");
        int format = number(connection, "PRAGMA user_version");
        boolean fresh =
                application == 0 && format == 0 && number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!fresh && application != APPLICATION) {
            throw new StorageException(
                    "The database is not one of Shared Page Lab.", "Choose another folder with --data.", null);
        }
        if (!fresh && (format > FORMAT || format < OLDEST_FORMAT)) {
            throw new StorageException(
                    "The data is of format " + format + "; this program reads formats " + OLDEST_FORMAT + " to "
                            + FORMAT + ".",
                    "Use the version of the program that wrote it, or another folder with --data.",
                    null);
        }
    }

    private static void makeTables(Connection connection) throws SQLException {
        if (number(connection, "PRAGMA user_version") == FORMAT) {
            return;
        }
        execute(connection, "BEGIN IMMEDIATE");
        for (String table : TABLES) {
            execute(connection, table);
        }
        execute(connection, "PRAGMA application_id = " + APPLICATION);
        execute(connection, "PRAGMA user_version = " + FORMAT);
        execute(connection, "COMMIT");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
