package sharedpage.server.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import sharedpage.server.wire.CursorView;
import sharedpage.server.wire.StateChecksum;
import sharedpage.server.wire.StepView;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Question;

/**
 * One moment in a session's tree of steps. Nodes are never changed or taken away.
 *
 * @param number in order of creation; the first is 0
 * @param parent the node before it, or null at the start of a course
 * @param hash of the moment's machine
 */
record Node(
        int number,
        Node parent,
        ConfiguredScenario course,
        StepTrigger cause,
        SimulationState moment,
        StateChecksum hash) {

    /** The node at which this one's course starts. */
    Node start() {
        Node node = this;
        while (node.parent != null) {
            node = node.parent;
        }
        return node;
    }

    /** The nodes from the start of the course, which is left out, to this one. */
    List<Node> path() {
        List<Node> path = new ArrayList<>();
        for (Node node = this; node.parent != null; node = node.parent) {
            path.add(node);
        }
        Collections.reverse(path);
        return path;
    }

    /** Whether this node is {@code other} or lies before it. */
    boolean leadsTo(Node other) {
        Node node = other;
        while (node != null && node.number > number) {
            node = node.parent;
        }
        return equals(node);
    }

    /** The question that was asked before this node, with its answer, or null. */
    CursorView.AnsweredQuestion answered() {
        if (cause instanceof StepTrigger.ScriptedOperation script) {
            return answered(script.question(), script.chosen());
        }
        return cause instanceof StepTrigger.ChosenActor chosen ? answered(chosen.question(), null) : null;
    }

    private CursorView.AnsweredQuestion answered(Question question, String chosen) {
        return question == null
                ? null
                : new CursorView.AnsweredQuestion(
                        question, chosen, moment.authorsWhy().orElse(null));
    }

    private boolean begins() {
        return cause instanceof StepTrigger.ChosenActor chosen
                ? chosen.begins()
                : !(cause instanceof StepTrigger.Continuation);
    }

    /** This node as others see it; the start of a course has no step and is not seen so. */
    StepView view() {
        return new StepView(number, parent.number, parent.moment, moment, hash, begins(), answered() != null);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return "node " + number;
    }
}
