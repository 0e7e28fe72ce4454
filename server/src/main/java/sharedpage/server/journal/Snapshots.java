package sharedpage.server.journal;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.limits.Limit;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionSnapshot;
import sharedpage.server.snapshot.SnapshotCodec;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.StorageException;

/**
 * Stores a snapshot of a session now and then. No command waits for that; what could not be stored is tried again later. Used on
 * the room's executor only.
 */
final class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final int ENTRIES = Limit.SNAPSHOT_ENTRIES.value();

    private final SessionLog log;
    private final String id;
    /** Entries that the latest snapshot has. */
    private int entries;

    private CompletableFuture<Void> storing = CompletableFuture.completedFuture(null);

    /**
     * Snapshots of one session.
     *
     * @param entries that the stored one has; 0 if there is none
     */
    Snapshots(SessionLog log, String id, int entries) {
        this.log = log;
        this.id = id;
        this.entries = entries;
    }

    /** Stores one if enough has happened since the last one; the session and its entries are in the log. */
    void storeIfDue(Session session) {
        if (session.seq() - entries < ENTRIES || !storing.isDone()) {
            return;
        }
        entries = session.seq();
        SessionSnapshot snapshot = session.snapshot();
        storing = log.setSnapshot(id, () -> SnapshotCodec.encoded(snapshot)).whenComplete((done, failure) -> {
            if (failure != null && failure.getCause() instanceof StorageException full) {
                LOG.info("a snapshot was not stored: {}", full.getMessage());
            } else if (failure != null) {
                LOG.warn("a snapshot could not be made", failure);
            }
        });
    }
}
