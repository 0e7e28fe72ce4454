package sharedpage.server.wire;

import java.util.List;
import sharedpage.server.view.Json;

/**
 * A search as JSON: how far it has come, and its answer once there is one.
 *
 * @param left states that were met and not looked at yet
 * @param rate states a second
 */
public record SearchJson(
        String id,
        String state,
        int states,
        int left,
        int depth,
        long bytes,
        long milliseconds,
        long rate,
        String end,
        ExplorationJson answer) {
    private static final long SECOND = 1_000;

    /** What can be looked for, and how far. */
    record SearchOffer(List<String> properties, OfferLimits limits) {}

    record OfferLimits(int states, long bytes, long seconds) {}

    /** How far a search has come. */
    public static String of(SearchStatus search) {
        return Json.text(new SearchJson(
                search.id(),
                search.state(),
                search.progress().states(),
                search.progress().frontier(),
                search.progress().depth(),
                search.progress().bytes(),
                search.milliseconds(),
                search.progress().states() * SECOND / Math.max(1, search.milliseconds()),
                search.end(),
                search.answer() == null ? null : ExplorationJson.of(search.scenario(), search.answer())));
    }

    /** What can be looked for, and how far. */
    public static String offer(List<String> properties, int states, long bytes, long seconds) {
        return Json.text(new SearchOffer(properties, new OfferLimits(states, bytes, seconds)));
    }
}
