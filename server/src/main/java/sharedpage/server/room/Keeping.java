package sharedpage.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import sharedpage.server.protocol.LogEntry;
import sharedpage.server.protocol.LogHead;
import sharedpage.server.session.Roles;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.Stored;

/**
 * The entries of one session: in memory while it is only looked at, in the log from the first time on that it is worth
 * keeping. Used on the room's mailbox only.
 */
final class Keeping {
    private final SessionLog log;
    private final LogHead head;
    private final Roles roles;
    private final List<LogEntry> unsaved = new ArrayList<>();
    private boolean kept;

    /**
     * What is kept of one session.
     *
     * @param kept whether the log has it already
     */
    Keeping(SessionLog log, LogHead head, Roles roles, boolean kept) {
        this.log = log;
        this.head = head;
        this.roles = roles;
        this.kept = kept;
    }

    boolean isKept() {
        return kept;
    }

    /** Adds an entry; when the future ends well, it is as safe as the session is. */
    CompletableFuture<Void> add(LogEntry entry) {
        if (kept) {
            return log.append(head.id(), entry);
        }
        unsaved.add(entry);
        return CompletableFuture.completedFuture(null);
    }

    /** Adds an entry that makes the session worth keeping; when the future ends well, call {@link #nowKept()}. */
    CompletableFuture<Void> addAndKeep(LogEntry entry) {
        CompletableFuture<Void> added = add(entry);
        return kept ? added : keep();
    }

    /** Keeps the session from now on; when the future ends well, call {@link #nowKept()}. */
    CompletableFuture<Void> keep() {
        return kept
                ? CompletableFuture.completedFuture(null)
                : log.add(new Stored(head, roles.powers(), unsaved, List.of()));
    }

    /** The session is in the log; says whether it was not before. */
    boolean nowKept() {
        boolean fresh = !kept;
        kept = true;
        unsaved.clear();
        return fresh;
    }

    /** Takes back an entry that could not be kept. */
    void drop(LogEntry entry) {
        unsaved.remove(entry);
    }
}
