package sharedpage.server.wire;

import java.util.List;
import sharedpage.server.view.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Searches as JSON. */
public final class SearchJson {
    private static final long SECOND = 1_000;

    private SearchJson() {}

    /** How far a search has come, and its answer once there is one. */
    public static String of(SearchStatus search) {
        ObjectNode json = Json.object()
                .put("id", search.id())
                .put("state", search.state())
                .put("states", search.progress().states())
                .put("left", search.progress().frontier())
                .put("depth", search.progress().depth())
                .put("bytes", search.progress().bytes())
                .put("milliseconds", search.milliseconds())
                .put("rate", search.progress().states() * SECOND / Math.max(1, search.milliseconds()))
                .put("end", search.end());
        json.set("answer", search.answer() == null ? null : ExplorationJson.json(search.scenario(), search.answer()));
        return Json.text(json);
    }

    /** What can be looked for, and how far. */
    public static String offer(List<String> properties, int states, long bytes, long seconds) {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("properties");
        properties.forEach(list::add);
        json.putObject("limits").put("states", states).put("bytes", bytes).put("seconds", seconds);
        return Json.text(json);
    }
}
