package sharedpage.server.room;

import java.util.List;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.IdempotencyCache;
import sharedpage.server.session.Session;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.SessionRecord;
import sharedpage.server.wire.JoinCode;
import sharedpage.server.wire.RefusedException;
import sharedpage.server.wire.SessionHeader;

/**
 * A session with all that belongs to it, as a room takes it over.
 *
 * @param answers to the commands that were carried out in it
 * @param frozen why nobody can drive it, or null
 * @param joinCode how a class joins it, or null
 */
record SessionContext(
        String id,
        Session session,
        IdempotencyCache answers,
        AccessTokens roles,
        SessionJournal journal,
        String frozen,
        JoinCode joinCode) {

    /** A session that was just made and is in memory only. */
    static SessionContext fresh(SessionHeader head, Session session, AccessTokens roles, SessionLog log) {
        SessionJournal journal = new SessionJournal(log, head, roles, List::of);
        return new SessionContext(head.id(), session, new IdempotencyCache(), roles, journal, null, null);
    }

    /** A session that was forked from this one and is in memory only. */
    SessionContext fork(String id, Session fork, AccessTokens roles, SessionLog log) {
        SessionHeader from = journal.head();
        SessionHeader head = fork.head(id, System.currentTimeMillis(), from.engine());
        SessionJournal its = new SessionJournal(log, head, roles, journal.forkable(fork));
        return new SessionContext(id, fork, new IdempotencyCache(), roles, its, frozen, null);
    }

    /** A session from the log. */
    static SessionContext again(SessionRecord stored, SessionLog log) throws RefusedException {
        ReplayedSession restored = ReplayedSession.of(stored);
        AccessTokens roles = new AccessTokens(stored.tokens());
        SessionJournal journal = new SessionJournal(log, stored.head(), roles, null);
        return new SessionContext(
                stored.head().id(),
                restored.session(),
                restored.answers(),
                roles,
                journal,
                restored.frozen(),
                log.invitation(stored.head().id()).orElse(null));
    }
}
