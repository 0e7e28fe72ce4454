package sharedpage.e2e.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The tree of a session as a client keeps it: section 4 of server/PROTOCOL.md. */
final class SessionTree {
    private static final int NONE = -1;

    /** The parent of each node, by its number. */
    private final List<Integer> parents = new ArrayList<>();

    SessionTree(JsonNode runs) {
        runs.forEach(this::add);
    }

    /** Adds a run of nodes. */
    void add(JsonNode run) {
        int first = run.get("first").intValue();
        for (int node = first; node <= run.get("last").intValue(); node++) {
            add(node, node == first ? run.get("parent").asInt(NONE) : node - 1);
        }
    }

    /** Adds the node of a step; one that is known stays. */
    void addStep(JsonNode step) {
        if (step.get("node").intValue() >= parents.size()) {
            add(step.get("node").intValue(), step.get("parent").intValue());
        }
    }

    private void add(int node, int parent) {
        if (node != parents.size()) {
            throw new AssertionError("node " + node + " comes after node " + (parents.size() - 1));
        }
        parents.add(parent);
    }

    /** The nodes from a start to this one. */
    List<Integer> pathTo(int node) {
        List<Integer> path = new ArrayList<>();
        for (int at = node; at != NONE; at = parents.get(at)) {
            path.add(at);
        }
        Collections.reverse(path);
        return path;
    }
}
