package sharedpage.server.room;

import java.util.List;
import sharedpage.server.protocol.JoinCode;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.protocol.SessionHeader;
import sharedpage.server.session.Answers;
import sharedpage.server.session.Roles;
import sharedpage.server.session.Session;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.SessionRecord;

/**
 * A session with all that belongs to it, as a room takes it over.
 *
 * @param answers to the commands that were carried out in it
 * @param frozen why nobody can drive it, or null
 * @param joinCode how a class joins it, or null
 */
record Opened(
        String id,
        Session session,
        Answers answers,
        Roles roles,
        SessionJournal journal,
        String frozen,
        JoinCode joinCode) {

    /** A session that was just made and is in memory only. */
    static Opened fresh(SessionHeader head, Session session, Roles roles, SessionLog log) {
        SessionJournal journal = new SessionJournal(log, head, roles, List::of);
        return new Opened(head.id(), session, new Answers(), roles, journal, null, null);
    }

    /** A session that was forked from this one and is in memory only. */
    Opened fork(String id, Session fork, Roles roles, SessionLog log) {
        SessionHeader from = journal.head();
        SessionHeader head = fork.head(id, System.currentTimeMillis(), from.engine());
        SessionJournal its = new SessionJournal(log, head, roles, journal.forkable(fork));
        return new Opened(id, fork, new Answers(), roles, its, frozen, null);
    }

    /** A session from the log. */
    static Opened again(SessionRecord stored, SessionLog log) throws RefusedException {
        ReplayedSession restored = ReplayedSession.of(stored);
        Roles roles = new Roles(stored.tokens());
        SessionJournal journal = new SessionJournal(log, stored.head(), roles, null);
        return new Opened(
                stored.head().id(),
                restored.session(),
                restored.answers(),
                roles,
                journal,
                restored.frozen(),
                log.invitation(stored.head().id()).orElse(null));
    }
}
