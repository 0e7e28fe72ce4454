package sharedpage.server.journal;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.JoinCode;
import sharedpage.server.session.Session;
import sharedpage.server.snapshot.SnapshotCodec;
import sharedpage.server.snapshot.UnusableSnapshotException;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.format.SessionHeader;
import sharedpage.server.store.format.SessionRecord;
import sharedpage.server.store.format.StoredSnapshot;
import sharedpage.server.wire.Divergence;

/**
 * A session with all that belongs to it, as a room takes it over.
 *
 * @param answers to the commands that were carried out in it
 * @param divergence where its replay leads elsewhere than its journal, so that it cannot be driven; or null
 * @param joinCode how a class joins it, or null
 */
public record SessionContext(
        String id,
        Session session,
        IdempotencyCache answers,
        AccessTokens roles,
        SessionJournal journal,
        Divergence divergence,
        JoinCode joinCode) {
    private static final Logger LOG = LoggerFactory.getLogger(SessionContext.class);

    /** A session that was just made and is in memory only. */
    public static SessionContext fresh(String id, String program, Session session, AccessTokens roles, SessionLog log) {
        SessionHeader header = SessionJournal.header(id, program, session);
        SessionJournal journal = new SessionJournal(log, header, roles, List::of, new Snapshots(log, id, 0));
        return new SessionContext(id, session, new IdempotencyCache(), roles, journal, null, null);
    }

    /** A session that was forked from this one and is in memory only. */
    public SessionContext fork(String id, Session fork, AccessTokens roles, SessionLog log) {
        SessionHeader header = SessionJournal.header(id, journal.header().program(), fork);
        SessionJournal its = new SessionJournal(log, header, roles, journal.forkable(fork), new Snapshots(log, id, 0));
        return new SessionContext(id, fork, new IdempotencyCache(), roles, its, null, null);
    }

    /** A session from the log. */
    public static SessionContext again(SessionRecord stored, SessionLog log) throws RefusedException {
        SessionHeader header = stored.header();
        ReplayedSession replayed = replayed(stored, log);
        Snapshots snapshots = new Snapshots(log, header.id(), replayed.snapshotEntries());
        if (replayed.divergence().isEmpty()) {
            snapshots.storeIfDue(replayed.session());
        }
        AccessTokens roles = new AccessTokens(stored.tokens());
        SessionJournal journal = new SessionJournal(log, header, roles, null, snapshots);
        return new SessionContext(
                header.id(),
                replayed.session(),
                replayed.answers(),
                roles,
                journal,
                replayed.divergence().orElse(null),
                log.joinCode(header.id()).orElse(null));
    }

    /** A snapshot is a cache: whatever is wrong with it, the session is replayed. */
    private static ReplayedSession replayed(SessionRecord stored, SessionLog log) throws RefusedException {
        Optional<StoredSnapshot> snapshot = log.snapshot(stored.header().id());
        if (snapshot.isPresent()) {
            try {
                return ReplayedSession.of(stored, SnapshotCodec.decoded(snapshot.get()));
            } catch (UnusableSnapshotException e) {
                LOG.info("a session is replayed, since its snapshot is not used: {}", e.getMessage());
            } catch (RefusedException | RuntimeException e) {
                LOG.warn("a session is replayed, since its snapshot fails", e);
            }
        }
        return ReplayedSession.of(stored);
    }
}
