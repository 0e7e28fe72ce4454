package sharedpage.server.journal;

import java.util.ArrayList;
import java.util.List;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.store.format.CommandCodec;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.MalformedRecordException;

/** The entries of a fork: those of the session it came from, without polls, and the move to where it starts. */
final class ForkedEntries {
    private final int entries;
    private final JournalEntry move;

    /** For a fork in which nothing has happened since it was made. */
    ForkedEntries(Session fork) {
        this.entries = fork.seq() - 1;
        this.move = SessionJournal.entry(fork, null, new SessionCommand.MoveToNode(fork.cursorNode()));
    }

    /** All of them, made from what the log now has of the other session; the ids of commands are free again here. */
    List<JournalEntry> of(List<JournalEntry> others) {
        List<JournalEntry> all = new ArrayList<>();
        for (JournalEntry other : others) {
            if (all.size() < entries && !isOfPoll(other)) {
                all.add(other.renumbered(all.size() + 1));
            }
        }
        all.add(move);
        return all;
    }

    private static boolean isOfPoll(JournalEntry entry) {
        try {
            SessionCommand command = CommandCodec.read(entry.format(), entry.command());
            return command instanceof SessionCommand.StartPoll || command instanceof SessionCommand.ChangePoll;
        } catch (MalformedRecordException e) {
            throw new IllegalStateException("an entry that was carried out cannot be read: " + entry.command(), e);
        }
    }
}
