package sharedpage.server.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.sim.run.SimulationState;

/** All steps that were ever made in a session. Nothing is lost: going another way starts a branch. */
final class StepTree {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Node> latestChild = new HashMap<>();

    StepTree() {}

    /** A tree with the same nodes, which grows on its own. */
    StepTree(StepTree other) {
        nodes.addAll(other.nodes);
        latestChild.putAll(other.latestChild);
    }

    /** The tree that a snapshot has, of a scenario under its settings. */
    StepTree(List<SessionSnapshot.SnapshotNode> kept, ConfiguredScenarios configured) throws RefusedException {
        for (SessionSnapshot.SnapshotNode one : kept) {
            Node parent = one.parent() == null ? null : nodes.get(one.parent());
            Node twinOf = one.twinOf() == null ? null : nodes.get(one.twinOf());
            ConfiguredScenario scenario = configured.under(one.changed());
            Node node = new Node(nodes.size(), parent, scenario, one.trigger(), twinOf, one.state());
            nodes.add(node);
            noteLatest(node);
        }
    }

    /** What a snapshot keeps of it. */
    List<SessionSnapshot.SnapshotNode> kept() {
        return nodes.stream()
                .map(node -> SessionSnapshot.SnapshotNode.of(node, latestChild.containsKey(node)))
                .toList();
    }

    Optional<Node> node(int number) {
        return number >= 0 && number < nodes.size() ? Optional.of(nodes.get(number)) : Optional.empty();
    }

    /** The same; refuses if there is none with this number. */
    Node require(int number) throws RefusedException {
        return node(number)
                .orElseThrow(() -> new RefusedException(
                        Refusal.of(Code.UNKNOWN, "There is no node " + number + ".", "Choose an existing one.")));
    }

    List<Node> nodes(int first, int most) {
        return first < nodes.size() ? nodes.subList(first, Math.min(nodes.size(), first + most)) : List.of();
    }

    int size() {
        return nodes.size();
    }

    /** Takes the nodes away that were added after there were so many. */
    void cutTo(int size) {
        while (nodes.size() > size) {
            Node last = nodes.remove(nodes.size() - 1);
            if (last.parent() != null) {
                latestChild.remove(last.parent());
                nodes.stream()
                        .filter(node -> last.parent().equals(node.parent()))
                        .forEach(node -> latestChild.put(node.parent(), node));
            }
        }
    }

    /** A node at which a scenario starts. */
    Node addStart(ConfiguredScenario scenario, SimulationState state) throws RefusedException {
        return add(Node.start(nodes.size(), scenario, state));
    }

    /** A node after {@code parent}. */
    Node add(Node parent, ConfiguredScenario scenario, StepTrigger trigger, SimulationState state)
            throws RefusedException {
        return add(parent.next(nodes.size(), scenario, trigger, state));
    }

    /** The step of a node once more, under other settings of which none is structural. */
    Node addTwin(Node of, ConfiguredScenario scenario) throws RefusedException {
        return add(of.twin(nodes.size(), scenario));
    }

    /** Refuses if there are as many steps as a session may have. */
    void requireStepLeft() throws RefusedException {
        if (nodes.size() > Limit.SESSION_STEPS.value()) {
            throw new RefusedException(Refusal.of(
                    Code.LIMIT, "A session has at most " + Limit.SESSION_STEPS + ".", "Start the lesson again."));
        }
    }

    private Node add(Node node) throws RefusedException {
        requireStepLeft();
        nodes.add(node);
        noteLatest(node);
        return node;
    }

    private void noteLatest(Node node) {
        if (node.parent() != null) {
            latestChild.put(node.parent(), node);
        }
    }

    /** The nodes from one number on, as runs. */
    List<NodeRun> runsFrom(int first) {
        List<NodeRun> runs = new ArrayList<>();
        for (Node node : nodes.subList(first, nodes.size())) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).isContinuedBy(node)) {
                runs.set(last, runs.get(last).plus(node));
            } else {
                runs.add(NodeRun.of(node));
            }
        }
        return runs;
    }

    /** The end of the branch that was last made from a node on. */
    Node endFrom(Node node) {
        Node end = node;
        while (latestChild.containsKey(end)) {
            end = latestChild.get(end);
        }
        return end;
    }
}
