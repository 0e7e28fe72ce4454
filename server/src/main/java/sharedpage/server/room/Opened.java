package sharedpage.server.room;

import java.util.List;
import sharedpage.server.protocol.Invitation;
import sharedpage.server.protocol.LogHead;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.session.Answers;
import sharedpage.server.session.Roles;
import sharedpage.server.session.Session;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.Stored;

/**
 * A session with all that belongs to it, as a room takes it over.
 *
 * @param answers to the commands that were carried out in it
 * @param frozen why nobody can drive it, or null
 * @param invitation how a class joins it, or null
 */
record Opened(
        String id,
        Session session,
        Answers answers,
        Roles roles,
        Keeping keeping,
        String frozen,
        Invitation invitation) {

    /** A session that was just made and is in memory only. */
    static Opened fresh(LogHead head, Session session, Roles roles, SessionLog log) {
        Keeping keeping = new Keeping(log, head, roles, List::of);
        return new Opened(head.id(), session, new Answers(), roles, keeping, null, null);
    }

    /** A session that was forked from this one and is in memory only. */
    Opened fork(String id, Session fork, Roles roles, SessionLog log) {
        LogHead from = keeping.head();
        LogHead head = fork.head(id, System.currentTimeMillis(), from.engine());
        Keeping its = new Keeping(log, head, roles, keeping.forkable(fork));
        return new Opened(id, fork, new Answers(), roles, its, frozen, null);
    }

    /** A session from the log. */
    static Opened again(Stored stored, SessionLog log) throws RefusedException {
        Restored restored = Restored.of(stored);
        Roles roles = new Roles(stored.powers());
        Keeping keeping = new Keeping(log, stored.head(), roles, null);
        return new Opened(
                stored.head().id(),
                restored.session(),
                restored.answers(),
                roles,
                keeping,
                restored.frozen(),
                log.invitation(stored.head().id()).orElse(null));
    }
}
