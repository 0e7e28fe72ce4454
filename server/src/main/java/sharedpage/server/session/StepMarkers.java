package sharedpage.server.session;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepOutcome;

/** The reasons for which one may want to stop at a step. */
public final class StepMarkers {
    private StepMarkers() {}

    /** The markers of the step that led to a node; PROTOCOL.md lists them. */
    public static List<String> of(Node node) {
        Step step = node.state().step();
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
        if (step.events().stream().anyMatch(StepMarkers::movesAPage)) {
            markers.add("relocation");
        }
        if (node.answered().isPresent()) {
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
