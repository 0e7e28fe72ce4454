package sharedpage.server.room;

import sharedpage.server.session.CommandResult;
import sharedpage.server.session.Session;
import sharedpage.server.wire.ClientMessage;
import sharedpage.server.wire.RefusedException;

/** Passes each command to what the session has for it. */
final class CommandDispatcher {
    private final Session session;

    CommandDispatcher(Session session) {
        this.session = session;
    }

    CommandResult carryOut(ClientMessage.LoggedCommand command) throws RefusedException {
        if (command instanceof ClientMessage.Next next) {
            return session.next(next);
        }
        if (command instanceof ClientMessage.Choose choose) {
            return session.choose(choose);
        }
        if (command instanceof ClientMessage.Perform perform) {
            return session.perform(perform);
        }
        if (command instanceof ClientMessage.MoveCursor move) {
            return session.move(move);
        }
        if (command instanceof ClientMessage.ChangeSettings change) {
            return session.change(change);
        }
        if (command instanceof ClientMessage.PollCommand poll) {
            return session.poll(poll);
        }
        throw new IllegalArgumentException("not a command of a session: " + command);
    }
}
