package sharedpage.sim.machine;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;

/**
 * How one operation went so far, over all its steps.
 *
 * @param failure why it was refused or trapped; null if it was not
 * @param received all it has read
 * @param before what the machine had been charged when the operation began; null if none has begun
 */
public record Report(Outcome outcome, Failure failure, Received received, List<Event> events, Costs before) {
    public static final Report NONE = new Report(Outcome.DONE, null, Received.NOTHING, List.of(), null);

    public Report {
        events = List.copyOf(events);
    }

    /** This report after one more step of the same operation. */
    public Report and(Step step) {
        List<Event> all = new ArrayList<>(events);
        all.addAll(step.events());
        Failure why = step.failure() == null ? failure : step.failure();
        Costs start = before == null ? step.before().costs() : before;
        return new Report(step.outcome(), why, received.followedBy(step.received()), all, start);
    }

    /** This report with more to tell. */
    public Report noting(List<Event> more) {
        List<Event> all = new ArrayList<>(events);
        all.addAll(more);
        return more.isEmpty() ? this : new Report(outcome, failure, received, all, before);
    }
}
