package sharedpage.server.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import sharedpage.server.view.StateChecksum;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Question;

/**
 * A state in a session's tree of steps, and the step that led to it. Nodes do not change: state, checksum and digest may be made
 * late, but are always the same.
 */
public final class Node {
    private final int number;
    private final Node parent;
    private final ConfiguredScenario scenario;
    private final StepTrigger trigger;
    private final Node twinOf;
    private final int distance;
    /** Null in a node from a snapshot until it is asked for: few of its states are kept. */
    private SimulationState state;
    /** Made when it is first asked for: a replay goes over thousands of nodes of which no client is sent any. */
    private StateChecksum checksum;
    /** The digest in the current version, made when it is first asked for: a class comes back to many a node. */
    private String digest;

    /**
     * A node.
     *
     * @param twinOf the node whose step it has, or null
     * @param state null if it can be made from the one before
     */
    Node(
            int number,
            Node parent,
            ConfiguredScenario scenario,
            StepTrigger trigger,
            Node twinOf,
            SimulationState state) {
        this.number = number;
        this.parent = parent;
        this.scenario = scenario;
        this.trigger = trigger;
        this.twinOf = twinOf;
        this.state = state;
        this.distance = before() == null ? 0 : before().distance + 1;
    }

    /** The start of a scenario, before its first step. */
    public static Node start(int number, ConfiguredScenario scenario, SimulationState state) {
        return new Node(number, null, scenario, new StepTrigger.Initial(), null, state);
    }

    /** The node after this one. */
    public Node next(int number, ConfiguredScenario scenario, StepTrigger trigger, SimulationState state) {
        return new Node(number, this, scenario, trigger, null, state);
    }

    /** The same step once more, under other settings of which none is structural. */
    Node twin(int number, ConfiguredScenario other) {
        return new Node(
                number,
                parent,
                other,
                trigger,
                this,
                state().with(other.scenario().settings()));
    }

    /** The same node without what lies before it, for a long run that is only written out. */
    public Node withoutParent() {
        Node alone = new Node(number, null, scenario, trigger, null, state());
        alone.checksum = checksum();
        return alone;
    }

    /** Its place in the order of creation; the first is 0. */
    public int number() {
        return number;
    }

    /** The node before it, or null at a start, which has no step. */
    public Node parent() {
        return parent;
    }

    /** The scenario that is carried out here, under its settings. */
    public ConfiguredScenario scenario() {
        return scenario;
    }

    /** What the step came from. */
    public StepTrigger trigger() {
        return trigger;
    }

    /** The node whose step this one has under other settings; null if the step is its own. */
    Node twinOf() {
        return twinOf;
    }

    /** The node of whose state its own is made; null at the start of a scenario. */
    private Node before() {
        return twinOf == null ? parent : twinOf;
    }

    /** How many states are made before its own, from the start of a scenario on. */
    int distance() {
        return distance;
    }

    public SimulationState state() {
        SimulationState known = state;
        return known == null ? remade() : known;
    }

    /** Makes the states again that lead here from the nearest one that is known. */
    private SimulationState remade() {
        Deque<Node> unknown = new ArrayDeque<>();
        for (Node node = this; node != null && node.state == null; node = node.before()) {
            unknown.push(node);
        }
        SimulationState made = state;
        while (!unknown.isEmpty()) {
            Node node = unknown.pop();
            made = RepeatedStep.of(node);
            node.state = made;
        }
        return made;
    }

    /** Its state if that need not be made; else null. */
    SimulationState knownState() {
        return state;
    }

    /** A checksum of the machine, with which a client compares its own state. */
    public StateChecksum checksum() {
        StateChecksum known = checksum;
        if (known == null) {
            StateChecksum before = parent == null ? null : parent.checksum;
            known = before == null
                    ? StateChecksum.of(state().machine())
                    : before.next(parent.state().machine(), state().machine());
            checksum = known;
        }
        return known;
    }

    /** The digest of the model's state in the form of a known version; see {@link StateDigest}. */
    public String digest(int version) {
        if (version != StateDigest.VERSION) {
            return StateDigest.of(state(), version);
        }
        String known = digest;
        if (known == null) {
            known = StateDigest.of(state(), version);
            digest = known;
        }
        return known;
    }

    /** The start of the branch that this node is on. */
    public Node start() {
        Node node = this;
        while (node.parent != null) {
            node = node.parent;
        }
        return node;
    }

    /** The nodes from the start, which is left out, to this one. */
    public List<Node> path() {
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

    /** The question that was asked before this node, with its answer; empty if there was none. */
    public Optional<AnsweredQuestion> answered() {
        if (trigger instanceof StepTrigger.ScriptedOperation script) {
            return answered(script.question(), script.chosen());
        }
        return trigger instanceof StepTrigger.ChosenActor chosen ? answered(chosen.question(), null) : Optional.empty();
    }

    private Optional<AnsweredQuestion> answered(Question question, String chosen) {
        return Optional.ofNullable(question)
                .map(asked ->
                        new AnsweredQuestion(asked, chosen, state().authorsWhy().orElse(null)));
    }

    /** Whether an operation begins with this node's step. */
    public boolean begins() {
        return trigger instanceof StepTrigger.ChosenActor chosen
                ? chosen.begins()
                : !(trigger instanceof StepTrigger.Continuation);
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
