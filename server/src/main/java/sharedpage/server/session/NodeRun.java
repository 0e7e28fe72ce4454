package sharedpage.server.session;

import java.util.Map;

/**
 * Nodes of a session's tree that follow one another: the parent of each but the first is the one before it. The runs of a tree,
 * by their first nodes, are the whole tree.
 *
 * @param parent number of the first one's parent, or null at a start
 * @param first number of the first one
 * @param last number of the last one
 * @param changed settings that hold there and differ from the scenario's, each as text
 */
public record NodeRun(Integer parent, int first, int last, Map<String, String> changed) {
    static NodeRun of(Node first) {
        Integer parent =
                first.parent() == null ? null : (Integer) first.parent().number();
        return new NodeRun(
                parent, first.number(), first.number(), first.scenario().changed());
    }

    /** Whether the node may be the next one of this run. */
    boolean isContinuedBy(Node next) {
        return next.parent() != null
                && next.parent().number() == last
                && next.number() == last + 1
                && next.scenario().changed().equals(changed);
    }

    NodeRun plus(Node next) {
        return new NodeRun(parent, first, next.number(), changed);
    }
}
