package sharedpage.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.LibrarySession;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.SteppingGranularity;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.SessionRecord;
import sharedpage.server.wire.Divergence;

/** A journal with one digest that the replay does not lead to. */
class ReplayedSessionTest {
    private static final String LESSON = "overflow-600";

    private final Session session = LibrarySession.of(LESSON);
    private final List<JournalEntry> entries = new ArrayList<>();

    private void carryOut(SessionCommand command) throws RefusedException {
        session.execute(command);
        entries.add(SessionJournal.entry(session, "command-" + session.seq(), command));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 6})
    void theSessionEndsBeforeTheFirstDifferenceThoughAllStatesAfterItAreTheSame(int wrong) throws RefusedException {
        for (int node = 0; node < 3; node++) {
            carryOut(new SessionCommand.Advance(node, SteppingGranularity.ACTION, null, true));
        }
        carryOut(new SessionCommand.MoveToNode(1));
        carryOut(new SessionCommand.ApplySettings(1, Map.of("transfer", "dma")));
        carryOut(new SessionCommand.MoveToNode(0));
        carryOut(new SessionCommand.Advance(0, SteppingGranularity.ACTION, null, true));
        JournalEntry right = entries.get(wrong);
        entries.set(
                wrong,
                new JournalEntry(
                        right.seq(),
                        right.commandId(),
                        right.format(),
                        right.command(),
                        right.node(),
                        right.engine(),
                        right.digestVersion(),
                        "0".repeat(right.digest().length())));

        ReplayedSession replayed = ReplayedSession.of(new SessionRecord(
                SessionJournal.header(LESSON + "-000000000000000000000", "test", session),
                List.of(),
                entries,
                List.of()));

        Optional<Divergence> divergence = replayed.divergence();
        assertEquals(wrong + 1, divergence.orElseThrow().entry());
        assertEquals(wrong, replayed.session().seq());
        assertEquals(
                wrong == 0 ? 0 : entries.get(wrong - 1).node(),
                replayed.session().cursorNode());
    }
}
