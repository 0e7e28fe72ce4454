package sharedpage.server.room;

import java.util.ArrayList;
import java.util.List;
import sharedpage.server.session.Session;
import sharedpage.server.wire.ClientMessage;
import sharedpage.server.wire.ClientMessageReader;
import sharedpage.server.wire.CommandJson;
import sharedpage.server.wire.JournalEntry;
import sharedpage.server.wire.RefusedException;

/** The entries of a fork: those of the session it came from, without polls, and the move to where it starts. */
final class ForkedEntries {
    private final int entries;
    private final JournalEntry move;

    /** For a fork in which nothing has happened since it was made. */
    ForkedEntries(Session fork) {
        this.entries = fork.seq() - 1;
        this.move = new JournalEntry(
                fork.seq(),
                null,
                CommandJson.of(new ClientMessage.MoveCursor("fork", fork.cursorNode())),
                fork.cursorNode(),
                fork.hash());
    }

    /** All of them, made from what the log has of the other session by now; the ids of commands are free again here. */
    List<JournalEntry> of(List<JournalEntry> others) {
        List<JournalEntry> all = new ArrayList<>();
        for (JournalEntry other : others) {
            if (all.size() < entries && !isOfPoll(other)) {
                all.add(new JournalEntry(all.size() + 1, null, other.body(), other.node(), other.hash()));
            }
        }
        all.add(move);
        return all;
    }

    private static boolean isOfPoll(JournalEntry entry) {
        try {
            return ClientMessageReader.read(entry.body()) instanceof ClientMessage.PollCommand;
        } catch (RefusedException e) {
            throw new IllegalStateException("an entry can't be read: " + entry.body(), e);
        }
    }
}
