package sharedpage.server.wire;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.run.SimulationState;

/**
 * One node of a session's tree as others see it.
 *
 * @param node its number
 * @param parent the node before it
 * @param before the moment at that node
 * @param moment the moment at this node; it has a step
 * @param hash of the machine after the step
 * @param begins whether an operation begins with it
 * @param asked whether a question was asked before it
 */
public record StepView(
        int node,
        int parent,
        SimulationState before,
        SimulationState moment,
        StateChecksum hash,
        boolean begins,
        boolean asked) {

    /** Why one may want to stop at this step; PROTOCOL.md has the list. */
    public List<String> markers() {
        Step step = moment.step();
        List<String> markers = new ArrayList<>();
        if (step.events().stream()
                .anyMatch(event -> event instanceof TransferEvent.BytesMoved moved && moved.overflow())) {
            markers.add("overflow");
        }
        if (step.outcome() == StepOutcome.TRAPPED) {
            markers.add("trap");
        }
        if (step.outcome() == StepOutcome.REFUSED) {
            markers.add("refusal");
        }
        if (step.outcome() == StepOutcome.BLOCKED) {
            markers.add("block");
        }
        if (step.events().stream().anyMatch(Event.Incident.class::isInstance)) {
            markers.add("incident");
        }
        if (step.events().stream().anyMatch(PagingEvent.PageFaulted.class::isInstance)) {
            markers.add("fault");
        }
        if (step.events().stream().anyMatch(StepView::movesAPage)) {
            markers.add("relocation");
        }
        if (asked) {
            markers.add("question");
        }
        return markers;
    }

    private static boolean movesAPage(Event event) {
        return event instanceof PagingEvent.FrameCopied
                || event instanceof PagingEvent.PageWritten
                || event instanceof PagingEvent.PageFetched;
    }
}
