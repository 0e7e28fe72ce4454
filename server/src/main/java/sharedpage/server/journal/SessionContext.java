package sharedpage.server.journal;

import java.util.List;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.JoinCode;
import sharedpage.server.session.Session;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.format.SessionHeader;
import sharedpage.server.store.format.SessionRecord;
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

    /** A session that was just made and is in memory only. */
    public static SessionContext fresh(String id, String program, Session session, AccessTokens roles, SessionLog log) {
        SessionHeader header = SessionJournal.header(id, program, session);
        SessionJournal journal = new SessionJournal(log, header, roles, List::of);
        return new SessionContext(id, session, new IdempotencyCache(), roles, journal, null, null);
    }

    /** A session that was forked from this one and is in memory only. */
    public SessionContext fork(String id, Session fork, AccessTokens roles, SessionLog log) {
        SessionHeader header = SessionJournal.header(id, journal.header().program(), fork);
        SessionJournal its = new SessionJournal(log, header, roles, journal.forkable(fork));
        return new SessionContext(id, fork, new IdempotencyCache(), roles, its, null, null);
    }

    /** A session from the log. */
    public static SessionContext again(SessionRecord stored, SessionLog log) throws RefusedException {
        ReplayedSession replayed = ReplayedSession.of(stored);
        AccessTokens roles = new AccessTokens(stored.tokens());
        SessionJournal journal = new SessionJournal(log, stored.header(), roles, null);
        return new SessionContext(
                stored.header().id(),
                replayed.session(),
                replayed.answers(),
                roles,
                journal,
                replayed.divergence().orElse(null),
                log.joinCode(stored.header().id()).orElse(null));
    }
}
