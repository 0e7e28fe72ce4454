package sharedpage.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.limits.Limit;

/**
 * The one thread that writes. What has gathered while the last commit was in progress is committed together, so that many
 * sessions share one wait for the disk; each task's future ends when its work is on disk, not before.
 */
final class GroupCommitWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommitWriter.class);
    private static final int QUEUE_LIMIT = Limit.JOURNAL_QUEUE.value();
    private static final int BATCH_LIMIT = Limit.JOURNAL_BATCH.value();

    private final BlockingQueue<Task> queue = new ArrayBlockingQueue<>(QUEUE_LIMIT);
    private final Database database;
    private final Thread thread = new Thread(this::run, "log");
    /** Null after a failure, until the next try. */
    private Connection connection;

    private volatile boolean ending;
    private volatile int writing;
    private final LongAdder commits = new LongAdder();
    private final LongAdder written = new LongAdder();
    private final LongAdder failed = new LongAdder();

    /** Something to do inside a transaction. */
    @FunctionalInterface
    interface Work {
        void write(Connection connection) throws SQLException;
    }

    private record Task(Work work, CompletableFuture<Void> done) {}

    /** Tasks that are not committed yet: in the queue, or being written. */
    int waiting() {
        return queue.size() + writing;
    }

    long commits() {
        return commits.sum();
    }

    long written() {
        return written.sum();
    }

    long failed() {
        return failed.sum();
    }

    /**
     * Starts to write.
     *
     * @param connection to the database, or null if it cannot be written at present
     */
    GroupCommitWriter(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends when the work is on disk, or with a {@link StorageException} when it was not done. */
    CompletableFuture<Void> write(Work work) {
        Task task = new Task(work, new CompletableFuture<>());
        if (ending || !queue.offer(task)) {
            failed.increment();
            task.done.completeExceptionally(new StorageException(
                    "The queue of entries to write is full, so nothing was changed.",
                    "Wait a little, then repeat it.",
                    null));
        }
        return task.done;
    }

    /** Reads with the connection that writes, between two commits. */
    synchronized <T> T read(LogReader.Query<T> query) throws SQLException {
        return query.read(connection);
    }

    private void run() {
        List<Task> batch = new ArrayList<>();
        try {
            while (!ending || !queue.isEmpty()) {
                batch.add(queue.take());
                queue.drainTo(batch, BATCH_LIMIT - 1);
                writing = batch.size();
                commit(batch);
                writing = 0;
                batch.clear();
            }
        } catch (InterruptedException e) {
            LOG.debug("the log ends", e);
        }
    }

    /** Synchronized, since a database in memory is read with this connection too. */
    private synchronized void commit(List<Task> batch) {
        List<Task> done = new ArrayList<>();
        try {
            if (connection == null) {
                connection = database.openForWriting();
            }
            Database.execute(connection, "BEGIN IMMEDIATE");
            for (Task task : batch) {
                if (isWritten(task)) {
                    done.add(task);
                }
            }
            Database.execute(connection, "COMMIT");
        } catch (SQLException e) {
            recover(batch, e);
            return;
        }
        commits.increment();
        written.add(done.size());
        done.forEach(task -> task.done.complete(null));
    }

    /** Whether the work was done; one that is itself at fault does not spoil the others. */
    private boolean isWritten(Task task) throws SQLException {
        Database.execute(connection, "SAVEPOINT task");
        try {
            task.work.write(connection);
            return true;
        } catch (SQLException e) {
            if (!SqlErrors.isOfOneTask(e)) {
                throw e;
            }
            Database.execute(connection, "ROLLBACK TO task");
            failed.increment();
            task.done.completeExceptionally(SqlErrors.inWords(e));
            return false;
        } catch (RuntimeException e) {
            // This thread writes for all; a mistake in the work of one must not end it.
            LOG.error("an entry could not be encoded", e);
            Database.execute(connection, "ROLLBACK TO task");
            failed.increment();
            task.done.completeExceptionally(
                    new StorageException("The server failed; nothing was changed.", "Report it.", e));
            return false;
        } finally {
            releaseQuietly();
        }
    }

    /**
     * After a failure it is unknown what the disk has; the database is opened again, which returns to the last commit.
     * Of several tasks each has a try of its own then: perhaps only one of them was too large.
     */
    private void recover(List<Task> batch, SQLException failure) {
        rollBack();
        List<Task> open = batch.stream().filter(task -> !task.done.isDone()).toList();
        if (open.size() > 1) {
            open.forEach(task -> commit(List.of(task)));
            return;
        }
        LOG.error("the log could not be written: {}", failure.getMessage());
        failed.add(open.size());
        open.forEach(task -> task.done.completeExceptionally(SqlErrors.inWords(failure)));
    }

    private void releaseQuietly() {
        try {
            Database.execute(connection, "RELEASE task");
        } catch (SQLException e) {
            LOG.debug("the transaction had ended already", e);
        }
    }

    private void rollBack() {
        try {
            if (connection != null && database.isInMemory()) {
                Database.execute(connection, "ROLLBACK");
            } else if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("the transaction had ended already", e);
        }
        connection = database.isInMemory() ? connection : null;
    }

    /** Writes what is waiting, then closes the connection. */
    @Override
    public void close() {
        ending = true;
        try {
            // The thread may wait for a task; this one has it look up.
            queue.put(new Task(nothing -> {}, new CompletableFuture<>()));
            thread.join();
            if (connection != null) {
                connection.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.error("the log could not be closed", e);
        }
    }
}
