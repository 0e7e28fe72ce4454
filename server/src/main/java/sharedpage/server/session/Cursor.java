package sharedpage.server.session;

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

    /** The node after {@code at} on the way to the tip. */
    Node following() {
        Node node = tip;
        while (!node.parent().equals(at)) {
            node = node.parent();
        }
        return node;
    }
}
