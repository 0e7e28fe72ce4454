package sharedpage.server.session;

import java.util.List;
import java.util.Map;
import sharedpage.sim.run.SimulationState;

/**
 * A session as it was after a command. It has all nodes, but few of their states: the others are made again when they are asked
 * for.
 *
 * @param seq the number of commands carried out
 * @param cursor the number of the node that was looked at
 * @param tip the number of the end of its branch
 * @param polls what commands had made of the polls
 * @param nodes in the order of their numbers
 */
public record SessionSnapshot(
        int seq, int cursor, int tip, Polling.PollCheckpoint polls, List<SessionSnapshot.SnapshotNode> nodes) {
    /** Where branches go on, so many steps at most are between two states that are kept. */
    private static final int STEPS_BETWEEN_STATES = 64;

    public SessionSnapshot {
        nodes = List.copyOf(nodes);
    }

    /**
     * A node.
     *
     * @param parent its number, or null at a start
     * @param twinOf number of the node whose step it has under other settings, or null
     * @param changed settings that differ from the scenario's, each as text
     * @param state null if it is not kept
     */
    public record SnapshotNode(
            Integer parent, Integer twinOf, Map<String, String> changed, StepTrigger trigger, SimulationState state) {
        /**
         * What is kept of a node.
         *
         * @param goesOn whether there is a node after it
         */
        static SnapshotNode of(Node node, boolean goesOn) {
            boolean keepsState = goesOn && node.distance() % STEPS_BETWEEN_STATES == STEPS_BETWEEN_STATES - 1;
            return new SnapshotNode(
                    number(node.parent()),
                    number(node.twinOf()),
                    node.scenario().changed(),
                    node.trigger(),
                    keepsState ? node.knownState() : null);
        }

        private static Integer number(Node node) {
            return node == null ? null : (Integer) node.number();
        }
    }
}
