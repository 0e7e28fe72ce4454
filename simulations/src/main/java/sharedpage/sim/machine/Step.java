package sharedpage.sim.machine;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;

/**
 * One action of one activity, with all it brought about.
 *
 * @param before the machine that the action found
 * @param after the machine that it left
 * @param who number of the one who acted; see {@link ActorId}
 * @param onBehalfOf number of the process whose operation this belongs to
 * @param operation that operation, or null
 * @param action the action, or null if the operation was refused or postponed before any
 * @param failure why it was refused or trapped; else null
 * @param received what it read
 */
public record Step(
        Machine before,
        Machine after,
        int who,
        int onBehalfOf,
        Operation operation,
        Action action,
        StepOutcome outcome,
        Failure failure,
        Payload received,
        List<Event> events) {
    public Step {
        events = List.copyOf(events);
    }

    /** This step with more to tell. */
    public Step withEvents(List<Event> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Event> all = new ArrayList<>(events);
        all.addAll(more);
        return new Step(before, after, who, onBehalfOf, operation, action, outcome, failure, received, all);
    }

    /** Nanoseconds that the machine was charged for this step. */
    public long nanoseconds() {
        return after.costs().nanoseconds() - before.costs().nanoseconds();
    }
}
