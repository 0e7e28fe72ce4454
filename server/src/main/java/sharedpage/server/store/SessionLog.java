package sharedpage.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import sharedpage.server.concurrent.LowPriorityThreads;
import sharedpage.server.session.AccessToken;
import sharedpage.server.session.Ballot;
import sharedpage.server.session.JoinCode;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.SessionRecord;
import sharedpage.server.store.format.StoredSnapshot;

/**
 * The sessions that are kept: for each from what it was made, who may use it, and its entries. Steps are not kept, they
 * are made again from the entries. When a future of a writing method ends well, what was written survives the end of
 * this process.
 */
public final class SessionLog implements AutoCloseable {
    /** The newest format of data that this program reads, and the one it writes. */
    public static final int FORMAT = Database.FORMAT;

    private final GroupCommitWriter writer;
    private final LogReader reader;
    private final ExecutorService snapshots = Executors.newSingleThreadExecutor(LowPriorityThreads.named("snapshots"));

    private SessionLog(Database database) {
        writer = new GroupCommitWriter(database, opened(database));
        reader = new LogReader(database, database.isInMemory() ? writer : null);
    }

    /** Null if the disk is read-only but has data: it can be looked at, and perhaps written later. */
    private static Connection opened(Database database) {
        try {
            return database.openForWriting();
        } catch (SQLException e) {
            if (SqlErrors.isReadOnly(e) && database.isReadable()) {
                return null;
            }
            throw SqlErrors.inWords(e);
        }
    }

    /**
     * The log in a file that is made if it is not there.
     *
     * @param megabytesLimit how large it may grow; 0 for no limit
     */
    public static SessionLog in(Path file, int megabytesLimit) {
        return new SessionLog(Database.in(file, megabytesLimit));
    }

    /** A log that ends with the process. */
    public static SessionLog inMemory(int megabytesLimit) {
        return new SessionLog(Database.inMemory(megabytesLimit));
    }

    /** Ends well if the log can be written now. */
    public CompletableFuture<Void> probe() {
        return writer.write(connection -> {});
    }

    /** How many entries wait to be written. */
    public int queued() {
        return writer.waiting();
    }

    /** How often entries were written to the disk together. */
    public long commits() {
        return writer.commits();
    }

    /** How many entries were written. */
    public long written() {
        return writer.written();
    }

    /** How many entries could not be written. */
    public long failed() {
        return writer.failed();
    }

    /** Takes a session in, with all that has happened in it so far. */
    public CompletableFuture<Void> add(SessionRecord session) {
        return writer.write(connection -> SessionDao.insert(connection, session, System.currentTimeMillis()));
    }

    /** One entry more; refused if the log does not end right before it. */
    public CompletableFuture<Void> append(String session, JournalEntry entry) {
        return writer.write(connection -> {
            int changed = SessionDao.write(
                    connection,
                    "UPDATE session SET head = ?, used_ms = ? WHERE id = ? AND head = ?",
                    entry.seq(),
                    System.currentTimeMillis(),
                    session,
                    entry.seq() - 1);
            if (changed == 0) {
                throw new ConflictException(session, entry.seq() - 1);
            }
            SessionDao.insert(connection, session, entry);
        });
    }

    /** A vote, in the place of an earlier one of the same participant. */
    public CompletableFuture<Void> add(String session, Ballot ballot) {
        return writer.write(connection -> SessionDao.insert(connection, session, ballot));
    }

    /** One token more for a session. */
    public CompletableFuture<Void> add(String session, AccessToken token) {
        return writer.write(connection -> SessionDao.insert(connection, session, token));
    }

    /**
     * Ends the tokens of a role; with those of viewers, the join code too.
     *
     * @param but hash of the one that stays
     * @param fresh a token that takes their place, or null
     */
    public CompletableFuture<Void> revoke(String session, String role, String but, AccessToken fresh) {
        return writer.write(connection -> {
            SessionDao.write(
                    connection, "DELETE FROM token WHERE session = ? AND role = ? AND hash <> ?", session, role, but);
            if (fresh != null) {
                SessionDao.insert(connection, session, fresh);
                SessionDao.write(connection, "DELETE FROM join_code WHERE session = ?", session);
            }
        });
    }

    /** A join code for a session, in the place of any other; refused if another session has it. */
    public CompletableFuture<Void> setJoinCode(String session, JoinCode joinCode) {
        return writer.write(connection -> {
            SessionDao.write(
                    connection,
                    "DELETE FROM join_code WHERE session = ? OR expires_ms < ?",
                    session,
                    System.currentTimeMillis());
            SessionDao.write(
                    connection,
                    "INSERT INTO join_code (code, session, expires_ms) VALUES (?, ?, ?)",
                    joinCode.code(),
                    session,
                    joinCode.expires());
        });
    }

    /** The join code of a session; empty if it has none. */
    public Optional<JoinCode> joinCode(String session) {
        return reader
                .read(connection -> SessionDao.read(
                        connection,
                        "SELECT code, expires_ms FROM join_code WHERE session = ?",
                        row -> new JoinCode(row.getString(1), row.getLong(2)),
                        session))
                .stream()
                .findFirst();
    }

    /** The session that a join code opens; empty if there is none. */
    public Optional<String> sessionOf(String code) {
        return reader
                .read(connection -> SessionDao.read(
                        connection,
                        "SELECT session FROM join_code WHERE code = ? AND expires_ms > ?",
                        row -> row.getString(1),
                        code,
                        System.currentTimeMillis()))
                .stream()
                .findFirst();
    }

    /**
     * A snapshot of a session, in the place of an earlier one. It is made on a thread for that, so no entry waits for it.
     *
     * @param made when that thread comes to it
     */
    public CompletableFuture<Void> setSnapshot(String session, Supplier<StoredSnapshot> made) {
        return CompletableFuture.supplyAsync(made, snapshots)
                .thenCompose(snapshot -> writer.write(connection -> SessionDao.write(
                        connection,
                        "INSERT OR REPLACE INTO snapshot (session, build, content) VALUES (?, ?, ?)",
                        session,
                        snapshot.build(),
                        snapshot.content())));
    }

    /** The snapshot of a session; empty if there is none. */
    public Optional<StoredSnapshot> snapshot(String session) {
        return reader
                .read(connection -> SessionDao.read(
                        connection,
                        "SELECT build, content FROM snapshot WHERE session = ?",
                        row -> new StoredSnapshot(row.getString(1), row.getBytes(2)),
                        session))
                .stream()
                .findFirst();
    }

    /**
     * Deletes the sessions in which nothing has happened for so many days; says how many.
     *
     * @param now milliseconds since 1970
     */
    public int prune(int days, long now) {
        long before = now - TimeUnit.DAYS.toMillis(days);
        int[] deleted = {0};
        await(writer.write(connection ->
                deleted[0] = SessionDao.write(connection, "DELETE FROM session WHERE used_ms <= ?", before)));
        return deleted[0];
    }

    /** Returns when the future has ended; fails as it does. */
    public static void await(CompletableFuture<Void> written) {
        try {
            written.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StorageException storage ? storage : e;
        }
    }

    /** All that is kept of a session; empty if it is not kept. */
    public Optional<SessionRecord> find(String id) {
        return reader.find(id);
    }

    /** Writes what is still waiting. */
    @Override
    public void close() {
        snapshots.shutdownNow();
        writer.close();
    }
}
