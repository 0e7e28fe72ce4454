package sharedpage.sim.machine;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.cost.CostTotals;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;

/**
 * How one operation went so far, over all its steps.
 *
 * @param failure why it was refused or trapped; null if it was not
 * @param received all it has read
 * @param before what the machine had been charged when the operation began; null if none has begun
 * @param errors that any process got meanwhile
 */
public record OperationReport(
        StepOutcome outcome,
        Failure failure,
        Payload received,
        List<Event> events,
        CostTotals before,
        List<ReturnedError> errors) {
    public static final OperationReport NONE =
            new OperationReport(StepOutcome.DONE, null, Payload.NOTHING, List.of(), null, List.of());

    public OperationReport {
        events = List.copyOf(events);
        errors = List.copyOf(errors);
    }

    /** A report of nothing but the errors that processes got in a step. */
    public static OperationReport ofErrors(Step step) {
        return NONE.with(ReturnedError.of(step));
    }

    /** This report after one more step of the same operation. */
    public OperationReport plus(Step step) {
        List<Event> all = new ArrayList<>(events);
        all.addAll(step.events());
        Failure why = step.failure() == null ? failure : step.failure();
        CostTotals start = before == null ? step.before().costs() : before;
        return new OperationReport(step.outcome(), why, received.followedBy(step.received()), all, start, errors)
                .with(ReturnedError.of(step));
    }

    /** This report after a step of another operation. */
    public OperationReport alongside(Step step) {
        return withEvents(step.events()).with(ReturnedError.of(step));
    }

    /** This report after the errors of another one. */
    public OperationReport withErrorsOf(OperationReport later) {
        return with(later.errors);
    }

    private OperationReport with(List<ReturnedError> more) {
        List<ReturnedError> all = new ArrayList<>(errors);
        all.addAll(more);
        return more.isEmpty() ? this : new OperationReport(outcome, failure, received, events, before, all);
    }

    /** This report with more to tell. */
    public OperationReport withEvents(List<Event> more) {
        List<Event> all = new ArrayList<>(events);
        all.addAll(more);
        return more.isEmpty() ? this : new OperationReport(outcome, failure, received, all, before, errors);
    }
}
