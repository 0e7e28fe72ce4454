package sharedpage.server.session;

import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;

/**
 * Where the class looks, and on which branch.
 *
 * @param at the node that is looked at
 * @param tip the end of the branch that {@code at} lies on
 */
public record Cursor(Node at, Node tip) {
    boolean isAtTip() {
        return at.equals(tip);
    }

    /**
     * Nothing if a command's sender looks at this node.
     *
     * @throws RefusedException if it looks at another one
     */
    public void requireAt(int node) throws RefusedException {
        if (node != at.number()) {
            throw new RefusedException(Refusal.of(
                    Code.STALE,
                    "The step shown is not the current one: the class is at node " + at.number() + ".",
                    "Look again, then repeat the command if you still want it."));
        }
    }

    /** The node after {@code at} on the way to the tip. */
    Node following() {
        Node node = tip;
        while (!node.parent().equals(at)) {
            node = node.parent();
        }
        return node;
    }
}
