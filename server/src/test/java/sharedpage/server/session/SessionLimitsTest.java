package sharedpage.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.RefusedException;

/** What a session that has all that it may have still does. */
class SessionLimitsTest {
    private final Session session = LibrarySession.of("overflow-600");

    private static void assertLimit(String what, Executable command) {
        Refusal refusal = assertThrows(RefusedException.class, command).refusal();
        assertEquals(Refusal.Code.LIMIT, refusal.code());
        assertEquals(what, refusal.what());
    }

    private void advance() throws RefusedException {
        session.execute(new SessionCommand.Advance(session.cursorNode(), SteppingGranularity.ACTION, null, true));
    }

    @Test
    void aClassThatMayGiveNoMoreCommandsLooksBack() throws RefusedException {
        advance();
        while (session.seq() < Limit.SESSION_COMMANDS.value()) {
            session.execute(new SessionCommand.MoveToNode(session.seq() % 2));
        }
        assertLimit("A session has at most 20,000 commands.", this::advance);
        assertLimit("A session has at most 20,000 commands.", session::requireStepLeft);
        session.execute(new SessionCommand.MoveToNode(0));
        assertEquals(0, session.cursorNode());
        assertEquals(Limit.SESSION_COMMANDS.value() + 1, session.seq());
    }

    @Test
    void nothingPlaysWhereNoStepCanBeMade() throws RefusedException {
        advance();
        for (int nodes = 2; nodes <= Limit.SESSION_STEPS.value(); nodes++) {
            Map<String, String> other = Map.of("transfer", nodes % 2 == 0 ? "dma" : "cpu");
            session.execute(new SessionCommand.ApplySettings(session.cursorNode(), other));
        }
        assertLimit("A session has at most 10,000 steps.", session::requireStepLeft);
        assertLimit("A session has at most 10,000 steps.", this::advance);
        session.execute(new SessionCommand.MoveToNode(0));
        session.requireStepLeft();
        advance();
        assertEquals(Limit.SESSION_STEPS.value(), session.cursorNode());
    }
}
