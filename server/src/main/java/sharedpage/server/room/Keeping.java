package sharedpage.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sharedpage.server.protocol.LogEntry;
import sharedpage.server.protocol.LogHead;
import sharedpage.server.session.Roles;
import sharedpage.server.session.Session;
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
    private final Supplier<List<LogEntry>> before;
    private final List<LogEntry> unsaved = new ArrayList<>();
    private boolean kept;

    /**
     * What is kept of one session.
     *
     * @param before entries that come before those of this object; null if the log has the session already
     */
    Keeping(SessionLog log, LogHead head, Roles roles, Supplier<List<LogEntry>> before) {
        this.log = log;
        this.head = head;
        this.roles = roles;
        this.before = before;
        this.kept = before == null;
    }

    LogHead head() {
        return head;
    }

    /** The entries of a fork that was just made from this session; they are looked up when they are needed. */
    Supplier<List<LogEntry>> forkable(Session fork) {
        ForkedEntries entries = new ForkedEntries(fork);
        if (kept) {
            return () -> entries.of(log.find(head.id()).map(Stored::entries).orElse(List.of()));
        }
        Supplier<List<LogEntry>> earlier = before;
        List<LogEntry> now = List.copyOf(unsaved);
        return () ->
                entries.of(Stream.concat(earlier.get().stream(), now.stream()).toList());
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
        if (kept) {
            return CompletableFuture.completedFuture(null);
        }
        try {
            return log.add(new Stored(head, roles.powers(), all(), List.of()));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private List<LogEntry> all() {
        return Stream.concat(before.get().stream(), unsaved.stream()).toList();
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
