package sharedpage.server.room;

import java.util.function.Consumer;
import sharedpage.server.broadcast.Broadcaster;
import sharedpage.server.journal.SessionContext;
import sharedpage.server.journal.SessionJournal;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.CommandResult;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.store.format.JournalEntry;

/**
 * The way of a session's command: carried out in memory, then written to the journal, and only after the commit sent to
 * all. If it cannot be written, the session is as before. Used on the room's executor only.
 */
final class CommandPipeline {
    private final Session session;
    private final SessionJournal journal;
    private final AfterCommit afterCommit;
    private final Broadcaster broadcaster;
    private final PollFeed polls;

    CommandPipeline(SessionContext context, AfterCommit afterCommit, Broadcaster broadcaster, PollFeed polls) {
        this.session = context.session();
        this.journal = context.journal();
        this.afterCommit = afterCommit;
        this.broadcaster = broadcaster;
        this.polls = polls;
    }

    /**
     * Carries out a command.
     *
     * @param id that its sender gave it, or null if the server made it
     * @param keep whether the session is stored from now on
     * @param then what follows the commit
     * @param otherwise what follows a failed commit
     * @throws RefusedException if the session refuses it; nothing has changed then
     */
    void run(SessionCommand command, String id, boolean keep, Consumer<CommandResult> then, Consumer<Refusal> otherwise)
            throws RefusedException {
        Session.Checkpoint before = session.checkpoint();
        CommandResult result;
        try {
            result = session.execute(command);
        } catch (RefusedException | RuntimeException e) {
            session.rollback(before);
            throw e;
        }
        JournalEntry entry = SessionJournal.entry(session, id, command);
        afterCommit.holdUntil(
                keep ? journal.addAndKeep(entry) : journal.add(entry),
                () -> {
                    if (keep) {
                        afterCommit.markKept();
                    }
                    journal.committed(session);
                    then.accept(result);
                },
                refusal -> {
                    journal.drop(entry);
                    session.rollback(before);
                    otherwise.accept(refusal);
                });
    }

    /** Sends to all what a command brought about. */
    void show(CommandResult result) {
        broadcaster.broadcast(result);
        if (result.effect() == CommandResult.Effect.POLL) {
            polls.broadcast();
        }
    }
}
