package sharedpage.server.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.Node;
import sharedpage.server.session.Session;
import sharedpage.server.view.Json;

/**
 * What clients fetch of a session's nodes. Nodes do not change, and a class that comes back asks for the same ones, so they are
 * encoded once: the state that was asked for last, and each block of steps that is full.
 */
public final class EncodedNodes {
    private static final int STEPS = Limit.FETCHED_STEPS.value();

    private final Session session;
    private final Map<Integer, String> summaries = new HashMap<>();
    private EncodedNode last = new EncodedNode(-1, null, null);

    private record EncodedNode(int number, String step, String state) {
        static EncodedNode of(Node node) {
            return new EncodedNode(
                    node.number(), Json.text(SessionMessages.step(node)), Json.text(SessionMessages.state(node)));
        }
    }

    public EncodedNodes(Session session) {
        this.session = session;
    }

    /**
     * The answer to {@code fetch}.
     *
     * @throws RefusedException if there is no such node
     */
    public ServerMessage state(ViewerMessage.Fetch fetch) throws RefusedException {
        Node node = session.node(fetch.node());
        if (last.number != node.number()) {
            last = EncodedNode.of(node);
        }
        return new ServerMessage.NodeState(session.seq(), fetch.id(), last.step, last.state);
    }

    /** The answer to {@code fetch_steps}. */
    public ServerMessage summaries(ViewerMessage.FetchSteps fetch) {
        int first = fetch.node() - fetch.node() % STEPS;
        return new ServerMessage.StepSummaries(session.seq(), fetch.id(), first, summaries(first));
    }

    private String summaries(int first) {
        String known = summaries.get(first);
        if (known != null) {
            return known;
        }
        List<Node> nodes = session.nodes(first, STEPS);
        String encoded = Json.text(nodes.stream()
                .filter(node -> node.parent() != null)
                .map(StepJson.StepSummary::of)
                .toList());
        if (nodes.size() == STEPS) {
            summaries.put(first, encoded);
        }
        return encoded;
    }
}
