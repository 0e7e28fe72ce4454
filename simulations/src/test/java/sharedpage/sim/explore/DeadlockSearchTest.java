package sharedpage.sim.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.monitor.Story;
import sharedpage.sim.scenario.Scenario;

/** Deadlock is decided by all that can follow: who waits, and in no continuation becomes ready. */
class DeadlockSearchTest {
    private static final String HEAD =
            """
            title: A case of the search
            machine: {page_size: 4, pages: 4, frames: 10SETTINGS}
            processes: {P: {}, A: {parent: P}, B: {parent: P}, C: {parent: P}}
            setup:
              - create_group: {by: P, as: g}
              - enter_group: {by: A, page: 1, group: g}
            """;
    private static final String B_ENTERS = "  - enter_group: {by: B, page: 1, group: g}\n";

    private static Scenario scenario(String settings, String rest) {
        return Story.read(HEAD.replace("SETTINGS", settings) + rest);
    }

    private static Exploration find(Scenario scenario) {
        return Explorer.find(scenario, new Property(Set.of("deadlock")), SearchLimits.WIDE, progress -> true);
    }

    private static final String ENTERS_LATER =
            """
            programs:
              A: [{wait: {group: g}}]
              B: [{enter_group: {page: 1, group: g}}, {signal: {group: g}}]
            """;
    private static final String EVENTS = ", semaphore_initial: 0, signal_by: anyone";

    /** B is no member yet when A begins to wait; it enters and signals. */
    @Test
    void aProcessThatEntersLaterCanSignal() {
        assertEquals(
                Exploration.SearchOutcome.NONE_EXISTS,
                find(scenario(EVENTS, ENTERS_LATER)).verdict());
        assertEquals(List.of(), Story.incidents(scenario(EVENTS, ENTERS_LATER + "schedule: [A, B, B]\n")));
    }

    /** C has still much to do, but A and B decide after one action each. */
    @Test
    void aDeadlockIsFoundAtTheFirstMomentAtWhichItIsCertain() {
        Scenario scenario = scenario(
                "",
                B_ENTERS
                        + """
                        programs:
                          A: [{wait: {group: g}}]
                          B: [{wait: {group: g}}]
                          C: [{add: {value: 1}}, {add: {value: 1}}, {add: {value: 1}}, {add: {value: 1}}, {add: {value: 1}}]
                        """);
        Counterexample finding = find(scenario).first().orElseThrow();
        assertEquals(2, finding.schedule().size(), finding.schedule().toString());
        assertTrue(
                finding.facts()
                        .endsWith("Deadlock: the processes that wait can never go on."
                                + " B waits for the semaphore of group g, which A holds."),
                finding.facts());
    }

    /** A process that is always killed while it waits never goes on. */
    @Test
    void aWaiterThatIsAlwaysKilledIsDeadlocked() {
        Scenario scenario = scenario(
                ", abnormal_exit: cleanup",
                B_ENTERS
                        + """
                        programs:
                          A: [{wait: {group: g}}]
                          B: [{wait: {group: g}}]
                          P: [{kill: {process: B}}, {kill: {process: A}}]
                        """);
        Counterexample finding = find(scenario).first().orElseThrow();
        assertEquals(List.of("A", "B"), finding.schedule());
    }

    /** What lies beyond the limits may wake a process, so within them nothing is claimed of it; except at an end. */
    @Test
    void nothingIsClaimedBeyondTheLimits() {
        Scenario scenario = scenario(
                "",
                B_ENTERS
                        + "programs:\n  A: [{wait: {group: g}}, {add: {value: 1}}, {signal: {group: g}}]\n  B: [{wait: {group: g}}, {signal: {group: g}}]\n");
        Property property = new Property(Set.of("deadlock"));
        for (int depth = 1; depth < 5; depth++) {
            assertEquals(
                    Exploration.SearchOutcome.NONE_WITHIN,
                    Explorer.find(scenario, property, new SearchLimits(depth, 1000), progress -> true)
                            .verdict());
        }
    }

    /** An incident in the middle of actions that a reduced search joins is found at its action, and replayed up to there. */
    @ParameterizedTest
    @ValueSource(strings = {"{add: {value: 1}}", "{add: {value: 1}}, {add: {value: 2}}"})
    void aReducedSearchReplaysWhatAdditionsFollow(String additions) {
        String program = "[{load: {page: 1}}, {add: {value: 1}}, {store: {page: 1}}, " + additions + "]\n";
        Scenario scenario = scenario("", B_ENTERS + "programs:\n  A: " + program + "  B: " + program);
        Exploration full = Explorer.findAll(scenario, Property.WRONG, SearchLimits.WIDE, progress -> true);
        Exploration reduced = Explorer.findAllReduced(scenario, Property.WRONG, SearchLimits.WIDE, progress -> true);
        assertEquals(Map.of("lost_update", 6), lengths(full));
        assertEquals(lengths(full).keySet(), lengths(reduced).keySet());
        assertTrue(reduced.first().orElseThrow().facts().contains("Lost update"));
    }

    private static Map<String, Integer> lengths(Exploration exploration) {
        return exploration.counterexamples().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        finding -> finding.getValue().schedule().size()));
    }
}
