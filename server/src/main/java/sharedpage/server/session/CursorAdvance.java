package sharedpage.server.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Question;
import sharedpage.sim.scenario.ScriptLine;

/** Goes on from the cursor, over steps that exist or by making new ones. */
final class CursorAdvance {
    /** Steps that one command may go; a longer way is refused nothing, it only takes a second command. */
    private static final int LIMIT = Limit.STEPS_PER_COMMAND.value();

    private final StepTree tree;
    private final List<Node> walked = new ArrayList<>();
    private Cursor cursor;

    CursorAdvance(StepTree tree, Cursor cursor) {
        this.tree = tree;
        this.cursor = cursor;
    }

    Cursor cursor() {
        return cursor;
    }

    List<Node> walked() {
        return walked;
    }

    /** The question that must be answered or skipped before the next step, if one waits. */
    static Optional<Question> question(Cursor cursor) {
        Node at = cursor.at();
        return cursor.isAtTip()
                ? at.scenario().simulation().upcoming(at.state()).flatMap(ScriptLine::question)
                : Optional.empty();
    }

    static boolean isAtEnd(Cursor cursor) {
        Node at = cursor.at();
        return cursor.isAtTip() && at.scenario().simulation().isFinished(at.state());
    }

    /** One step and, with a coarser grain, on to where that ends; a question on the way ends it earlier. */
    void go(SteppingGranularity granularity, String chosen) throws RefusedException {
        step(chosen);
        while (!isThere(granularity)
                && walked.size() < LIMIT
                && !isAtEnd(cursor)
                && question(cursor).isEmpty()) {
            step(null);
        }
    }

    private boolean isThere(SteppingGranularity granularity) {
        Node at = cursor.at();
        return switch (granularity) {
            case ACTION -> true;
            case OPERATION -> at.scenario().simulation().upcoming(at.state()).isPresent();
            case MARKER -> !StepMarkers.of(at).isEmpty();
        };
    }

    /** One step, without regard to questions. */
    void step(String chosen) throws RefusedException {
        Node next = cursor.isAtTip() ? made(cursor.at(), chosen) : cursor.following();
        cursor = new Cursor(next, cursor.isAtTip() ? next : cursor.tip());
        walked.add(next);
    }

    /** What is said where no step can follow. */
    static Refusal ended(Node at) {
        return at.state().machine().halted()
                ? Refusal.of(
                        Code.END,
                        "The machine has stopped: the kernel has destroyed its own tables, so nothing can be done.",
                        "Go back to an earlier step, or choose another value of illegal_calls.")
                : Refusal.of(
                        Code.END,
                        "The lesson has ended: there is no further step.",
                        "Perform an operation of your own, or go back.");
    }

    private Node made(Node at, String chosen) throws RefusedException {
        Optional<ScriptLine> upcoming = at.scenario().simulation().upcoming(at.state());
        StepTrigger cause = upcoming.<StepTrigger>map(line ->
                        new StepTrigger.ScriptedOperation(line.question().orElse(null), chosen))
                .orElseGet(StepTrigger.Continuation::new);
        SimulationState moment =
                at.scenario().simulation().next(at.state()).orElseThrow(() -> new RefusedException(ended(at)));
        return tree.add(at, at.scenario(), cause, moment);
    }
}
