package sharedpage.server.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ways through a tree of steps beside the one the cursor is on: each ends at a node after which there is none. */
final class Branches {
    private final Set<Node> taken = new HashSet<>();
    private final List<Branch> found = new ArrayList<>();

    private Branches(Node tip) {
        for (Node node = tip; node != null; node = node.parent()) {
            taken.add(node);
        }
    }

    /** Those of this tree, by their ends; where two share their first steps, the older has these. */
    static List<Branch> beside(Node tip, StepTree tree) {
        Branches branches = new Branches(tip);
        tree.ends().stream().filter(end -> !branches.taken.contains(end)).forEach(branches::add);
        return branches.found;
    }

    private void add(Node end) {
        Node first = end;
        int steps = 1;
        taken.add(end);
        while (first.parent() != null && taken.add(first.parent())) {
            first = first.parent();
            steps++;
        }
        found.add(new Branch(
                first.parent() == null ? null : first.parent().number(),
                first.number(),
                end.number(),
                Math.max(0, first.state().machine().step() - 1),
                steps,
                first.parent() == null
                        ? first.scenario().scenario().title()
                        : first.state().what(),
                end.scenario().changed()));
    }
}
