package sharedpage.server.wire;

import sharedpage.sim.explore.Exploration;
import sharedpage.sim.explore.SearchProgress;
import sharedpage.sim.scenario.Scenario;

/**
 * A search as others see it.
 *
 * @param state {@code waiting}, {@code searching} or {@code done}
 * @param milliseconds since it began
 * @param end why it ended before its end: {@code asked}, {@code time}, {@code abandoned} or {@code failed}; else
 *     null
 * @param answer null until it is done, and if it failed
 */
public record SearchStatus(
        String id,
        Scenario scenario,
        String state,
        SearchProgress progress,
        long milliseconds,
        String end,
        Exploration answer) {}
