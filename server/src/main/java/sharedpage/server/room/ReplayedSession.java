package sharedpage.server.room;

import sharedpage.server.session.CommandResult;
import sharedpage.server.session.IdempotencyCache;
import sharedpage.server.session.Session;
import sharedpage.server.store.SessionRecord;
import sharedpage.server.wire.ClientMessage;
import sharedpage.server.wire.ClientMessageReader;
import sharedpage.server.wire.JournalEntry;
import sharedpage.server.wire.Refusal;
import sharedpage.server.wire.RefusedException;
import sharedpage.server.wire.ServerMessages;
import sharedpage.server.wire.SessionHeader;
import sharedpage.sim.scenario.ScenarioReader;
import sharedpage.sim.scenario.ScenarioResult;

/**
 * A session made again from the log. It is held to the hash after every entry: where this program comes to another state
 * than the one that recorded it, the session stops, can be looked at up to there, and cannot be driven.
 */
final class ReplayedSession {
    private final Session session;
    private final IdempotencyCache answers = new IdempotencyCache();
    private String frozen;

    private ReplayedSession(Session session) {
        this.session = session;
    }

    static ReplayedSession of(SessionRecord stored) throws RefusedException {
        SessionHeader head = stored.head();
        ScenarioResult reading = ScenarioReader.read(head.name(), head.text());
        Session session = new Session(
                reading.scenario().orElseThrow(() -> new RefusedException(Refusal.of(reading.problems()))),
                head.library(),
                head.settings());
        session.skipSteps(head.step());
        ReplayedSession restored = new ReplayedSession(session);
        stored.votes().forEach(session.polling().votes()::put);
        for (JournalEntry entry : stored.entries()) {
            if (restored.frozen == null) {
                restored.replay(entry, head.engine());
            }
        }
        return restored;
    }

    private void replay(JournalEntry entry, String engine) {
        Session.Checkpoint before = session.checkpoint();
        String found;
        try {
            CommandResult change = new CommandDispatcher(session).carryOut(command(entry));
            if (session.cursorNode() == entry.node() && session.hash().equals(entry.hash())) {
                remember(entry, change);
                return;
            }
            found = "another state";
        } catch (RefusedException e) {
            found = "a refusal";
        }
        session.rollback(before);
        frozen = "This session was recorded by version " + engine + " of the program; this version comes to " + found
                + " at entry " + entry.seq() + ". It can be looked at up to there and exported, but not driven.";
    }

    /** What export printed has nothing else, but what import was given may be anything. */
    private static ClientMessage.LoggedCommand command(JournalEntry entry) throws RefusedException {
        if (ClientMessageReader.read(entry.body()) instanceof ClientMessage.LoggedCommand command) {
            return command;
        }
        throw new RefusedException(Refusal.malformed("An entry of the log is no command.", "Export it again."));
    }

    private void remember(JournalEntry entry, CommandResult change) {
        if (entry.command() != null) {
            answers.remember(
                    entry.command(),
                    ServerMessages.ack(session.seq(), entry.command(), session.cursorNode(), change.refused()));
        }
    }

    Session session() {
        return session;
    }

    IdempotencyCache answers() {
        return answers;
    }

    /** Why nobody can drive the session, or null if it came out as it was recorded. */
    String frozen() {
        return frozen;
    }
}
