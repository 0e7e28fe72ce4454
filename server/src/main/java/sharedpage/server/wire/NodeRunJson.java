package sharedpage.server.wire;

import java.util.Map;
import sharedpage.server.session.NodeRun;
import sharedpage.server.view.StateJson;

/**
 * Nodes that follow one another; PROTOCOL.md describes it.
 *
 * @param parent number of the first one's parent, or null at a start
 * @param changed settings that hold there and differ from the scenario's
 */
record NodeRunJson(Integer parent, int first, int last, Map<String, Object> changed) {
    static NodeRunJson of(NodeRun run) {
        return new NodeRunJson(run.parent(), run.first(), run.last(), StateJson.typed(run.changed()));
    }
}
