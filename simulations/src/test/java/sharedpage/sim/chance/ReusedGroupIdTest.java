package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;

/** Calls that still use the name of a dissolved group, whose id a new group has: each step is about the group that it reached. */
class ReusedGroupIdTest {
    private static final String STORY =
            """
            title: A stale name
            machine: {page_size: 4, pages: 6, frames: 8, group_ids: reused, %s}
            processes: {P: {}, A: {parent: P}, B: {parent: P}}
            setup:
              - create_group: {by: P, as: g}
              - dissolve_group: {by: P, group: g}
              - create_group: {by: P, as: h}
            steps:
              - enter_group: {by: A, page: 1, group: g}
              - enter_group: {by: B, page: 1, group: g}
              - enter_group: {by: B, page: 1, group: g}
              - enter_group: {by: B, page: 2, group: g}
              - wait: {by: A, group: g}
              - kill: {by: P, process: A}
              - wait: {by: B, group: g}
              - make_consistent: {by: B, group: g}
              - suspend_group: {by: P, group: g}
              - resume_group: {by: P, group: g}
              - signal: {by: B, group: g}
              - dissolve_group: {by: P, group: g}
              - exit_group: {by: B, page: 2, group: g}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "illegal_calls: literal, abnormal_exit: cleanup",
                "illegal_calls: cleanup, abnormal_exit: cleanup, holder_exit: repair",
                "illegal_calls: cleanup, abnormal_exit: cleanup, holder_exit: repair, busy_dissolve: deferred",
                "illegal_calls: strict, abnormal_exit: cleanup, holder_exit: repair, handoff: barging",
            })
    void everyStepIsAboutTheGroupThatItReached(String settings) {
        ParseResult<Scenario> reading = ScenarioReader.read("stale", STORY.formatted(settings));
        assertEquals(List.of(), reading.problems());
        for (SimulationState state : new Simulation(reading.value().orElseThrow()).run()) {
            Optional<String> fault = state.step() == null ? Optional.empty() : StepOracle.fault(state.step());
            assertEquals(Optional.empty(), fault);
        }
    }
}
