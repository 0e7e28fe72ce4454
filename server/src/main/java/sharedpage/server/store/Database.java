package sharedpage.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/**
 * One SQLite database: how it is opened, and the form of its tables. What SQLite has committed survives the end of the
 * process and, as {@code synchronous=FULL}, a power cut.
 */
final class Database {
    /** The form of the tables; raise it with every change that an older program could not read. */
    static final int FORMAT = 1;

    private static final String MEMORY = "jdbc:sqlite::memory:";
    private static final int APPLICATION = 0x5350_4c31;
    private static final int BUSY_MILLISECONDS = 5_000;
    private static final int PAGE_BYTES = 4096;

    private static final String[] TABLES = {
        "CREATE TABLE session (id TEXT PRIMARY KEY, origin TEXT NOT NULL, head INTEGER NOT NULL,"
                + " made INTEGER NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID",
        "CREATE TABLE entry (session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE, seq INTEGER NOT NULL,"
                + " command TEXT, body TEXT NOT NULL, node INTEGER NOT NULL, hash TEXT NOT NULL,"
                + " PRIMARY KEY (session, seq), UNIQUE (session, command)) WITHOUT ROWID",
        "CREATE TABLE token (session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE, role TEXT NOT NULL,"
                + " hash TEXT NOT NULL, expires INTEGER, PRIMARY KEY (session, hash)) WITHOUT ROWID",
        "CREATE TABLE code (code TEXT PRIMARY KEY, session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
                + " expires INTEGER NOT NULL) WITHOUT ROWID",
        "CREATE TABLE vote (session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE, poll INTEGER NOT NULL,"
                + " round INTEGER NOT NULL, participant TEXT NOT NULL, choice TEXT NOT NULL,"
                + " PRIMARY KEY (session, poll, round, participant)) WITHOUT ROWID",
    };

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
        return new Database("jdbc:sqlite:" + file, megabytesLimit);
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
            if (megabytesLimit > 0) {
                execute(connection, "PRAGMA max_page_count = " + (megabytesLimit * (1_048_576L / PAGE_BYTES)));
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A connection that only reads a database that is there. */
    Connection openForReading() throws SQLException {
        try {
            return openForReading(url);
        } catch (SQLException e) {
            if (SqlErrors.isReadOnly(e)) {
                // On a read-only disk nobody writes, and the files that readers and writers share can't be made.
                return openForReading(url.replace("jdbc:sqlite:", "jdbc:sqlite:file:") + "?immutable=1");
            }
            throw e;
        }
    }

    /** Whether it can be read, at least. */
    boolean isReadable() {
        try (Connection connection = openForReading()) {
            return connection != null;
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection openForReading(String url) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
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
        if (format > FORMAT) {
            throw new StorageException(
                    "The data is of format " + format + "; this program reads formats up to " + FORMAT + ".",
                    "Use the newer version of the program that wrote it, or another folder with --data.",
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
