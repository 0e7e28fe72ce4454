package sharedpage.server.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.StateDigest;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.format.CommandCodec;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.SessionHeader;
import sharedpage.server.store.format.SessionRecord;
import sharedpage.sim.run.EngineVersion;

/**
 * The entries of one session: in memory while it is only looked at, in the log from the first time on that it is worth
 * keeping. Used on the room's executor only.
 */
public final class SessionJournal {
    private final SessionLog log;
    private final SessionHeader header;
    private final AccessTokens roles;
    private final Supplier<List<JournalEntry>> before;
    private final Snapshots snapshots;
    private final List<JournalEntry> unsaved = new ArrayList<>();
    private boolean kept;

    /**
     * What is kept of one session.
     *
     * @param before entries that come before those of this object; null if the log has the session already
     */
    SessionJournal(
            SessionLog log,
            SessionHeader header,
            AccessTokens roles,
            Supplier<List<JournalEntry>> before,
            Snapshots snapshots) {
        this.log = log;
        this.header = header;
        this.roles = roles;
        this.before = before;
        this.snapshots = snapshots;
        this.kept = before == null;
    }

    /** The header of a session that is made now. */
    static SessionHeader header(String id, String program, Session session) {
        return new SessionHeader(
                id,
                System.currentTimeMillis(),
                program,
                session.library(),
                session.scenario().name(),
                session.scenario().text(),
                session.settings(),
                session.skippedSteps());
    }

    /** The entry of a command that was just carried out in a session. */
    public static JournalEntry entry(Session session, String commandId, SessionCommand command) {
        return new JournalEntry(
                session.seq(),
                commandId,
                CommandCodec.CURRENT,
                CommandCodec.write(command),
                session.cursorNode(),
                EngineVersion.CURRENT,
                StateDigest.VERSION,
                session.digest());
    }

    SessionHeader header() {
        return header;
    }

    /** The entries of a fork that was just made from this session; they are looked up when they are needed. */
    Supplier<List<JournalEntry>> forkable(Session fork) {
        ForkedEntries entries = new ForkedEntries(fork);
        if (kept) {
            return () ->
                    entries.of(log.find(header.id()).map(SessionRecord::entries).orElse(List.of()));
        }
        Supplier<List<JournalEntry>> earlier = before;
        List<JournalEntry> now = List.copyOf(unsaved);
        return () ->
                entries.of(Stream.concat(earlier.get().stream(), now.stream()).toList());
    }

    public boolean isKept() {
        return kept;
    }

    /** Adds an entry; when the future ends well, it is as safe as the session is. */
    public CompletableFuture<Void> add(JournalEntry entry) {
        if (kept) {
            return log.append(header.id(), entry);
        }
        unsaved.add(entry);
        return CompletableFuture.completedFuture(null);
    }

    /** Adds an entry that makes the session worth keeping; when the future ends well, call {@link #markKept()}. */
    public CompletableFuture<Void> addAndKeep(JournalEntry entry) {
        CompletableFuture<Void> added = add(entry);
        return kept ? added : keep();
    }

    /** Keeps the session from now on; when the future ends well, call {@link #markKept()}. */
    public CompletableFuture<Void> keep() {
        if (kept) {
            return CompletableFuture.completedFuture(null);
        }
        try {
            return log.add(new SessionRecord(header, roles.tokens(), all(), List.of()));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private List<JournalEntry> all() {
        return Stream.concat(before.get().stream(), unsaved.stream()).toList();
    }

    /** The session is in the log; says whether it was not before. */
    public boolean markKept() {
        boolean fresh = !kept;
        kept = true;
        unsaved.clear();
        return fresh;
    }

    /** All entries of the session are as safe as it is. */
    public void committed(Session session) {
        if (kept) {
            snapshots.storeIfDue(session);
        }
    }

    /** Takes back an entry that could not be kept. */
    public void drop(JournalEntry entry) {
        unsaved.remove(entry);
    }
}
