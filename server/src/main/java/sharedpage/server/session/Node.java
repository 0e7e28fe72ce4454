package sharedpage.server.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import sharedpage.server.protocol.CursorView.Answered;
import sharedpage.server.protocol.StateHash;
import sharedpage.server.protocol.StepView;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Question;

/**
 * One moment in a session's tree of steps. Nodes are never changed or taken away.
 *
 * @param number in order of creation; the first is 0
 * @param parent the node before it, or null at the start of a course
 * @param hash of the moment's machine
 */
record Node(int number, Node parent, Course course, Cause cause, SimulationState moment, StateHash hash) {

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
    Answered answered() {
        if (cause instanceof Cause.Script script) {
            return answered(script.question(), script.chosen());
        }
        return cause instanceof Cause.Chosen chosen ? answered(chosen.question(), null) : null;
    }

    private Answered answered(Question question, String chosen) {
        return question == null
                ? null
                : new Answered(question, chosen, moment.authorsWhy().orElse(null));
    }

    private boolean begins() {
        return cause instanceof Cause.Chosen chosen ? chosen.begins() : !(cause instanceof Cause.Onward);
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
