package sharedpage.sim.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.monitor.Story;
import sharedpage.sim.run.AssertionChecker;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;

/** The question "can this go wrong?", and its answers. */
class ExplorerTest {
    private static final String PLAIN =
            """
            programs:
              A: [{load: {page: 1}}, {add: {value: 1}}, {store: {page: 1}}]
              B: [{load: {page: 2}}, {add: {value: 1}}, {store: {page: 2}}]
            """;
    private static final String GUARDED =
            PLAIN.replace("[{load", "[{wait: {group: g}}, {load").replace("}}]", "}}, {signal: {group: g}}]");

    private static final String KILLED =
            """
            programs:
              A: [{wait: {group: g}}, {write: {page: 1, bytes: 1, fill: a}}, {signal: {group: g}}]
              B: [{wait: {group: g}}, {signal: {group: g}}]
              P: [{kill: {process: A}}]
            """;

    private static Exploration find(Scenario scenario, String... properties) {
        return Explorer.find(scenario, new Property(Set.of(properties)), SearchLimits.WIDE, progress -> true);
    }

    private static Exploration count(Scenario scenario) {
        return Explorer.count(scenario, Property.WRONG, SearchLimits.WIDE, progress -> true);
    }

    @Test
    void anUpdateIsLostInTheShortestOrderThereIs() {
        Exploration answer = find(Story.family("", PLAIN), "lost_update");
        assertEquals(Exploration.SearchOutcome.FOUND, answer.verdict());
        assertEquals(6, answer.first().orElseThrow().schedule().size());
        Exploration race = find(Story.family("", PLAIN), "race_warning");
        assertEquals(4, race.first().orElseThrow().schedule().size());
    }

    @Test
    void withTheSemaphoreNothingGoesWrong() {
        Exploration answer = find(Story.family("", GUARDED), "incidents", "invariants", "race_warning");
        assertEquals(Exploration.SearchOutcome.NONE_EXISTS, answer.verdict());
        assertEquals(Map.of(), answer.counterexamples());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"without the semaphore | 18 x 01, 2 x 02", "with the semaphore | all x 02"})
    void ordersAreCountedByWhatTheyLeadTo(String how, String outcomes) {
        Exploration answer = count(Story.family("", how.startsWith("without") ? PLAIN : GUARDED));
        String told = answer.outcomes().stream()
                .map(outcome -> outcome.orders() + " x " + outcome.parts().get("page of g"))
                .collect(Collectors.joining(", "));
        assertEquals(outcomes.replaceFirst("all x", answer.outcomes().get(0).orders() + " x"), told);
    }

    /** Two messages that wait in one mailbox are two ends, one for each order in which they came. */
    @Test
    void whatWaitsInAMailboxIsPartOfTheEnd() {
        Exploration answer = count(scenario(List.of(
                "title: First in the mailbox",
                "machine: {page_size: 16, pages: 4, frames: 6}",
                "processes:",
                "  P: {}",
                "  C: {parent: P, private: {3: {fill: c}}}",
                "  D: {parent: P, private: {3: {fill: d}}}",
                "setup:",
                "  - create_mailbox: {by: P, as: out}",
                "  - allow_send: {by: P, mailbox: out, to: C}",
                "  - allow_send: {by: P, mailbox: out, to: D}",
                "programs:",
                "  C: [{send: {mailbox: out, page: 3, bytes: 1}}]",
                "  D: [{send: {mailbox: out, page: 3, bytes: 1}}]")));
        assertEquals(
                Set.of("63 64", "64 63"),
                answer.outcomes().stream()
                        .map(outcome -> outcome.parts().get("mailbox out"))
                        .collect(Collectors.toSet()));
    }

    private static Scenario scenario(List<String> lines) {
        return ScenarioReader.read("test", String.join("\n", lines)).value().orElseThrow();
    }

    @Test
    void aKilledHolderLocksTheOthersOutUnlessTheKernelCleansUp() {
        Exploration literal = find(Story.family("", KILLED), "deadlock");
        assertEquals(
                List.of("A", "B", "P"),
                literal.first().orElseThrow().schedule().stream().sorted().toList());
        Exploration cleanup = find(Story.family(", abnormal_exit: cleanup", KILLED), "deadlock", "invariants");
        assertEquals(Exploration.SearchOutcome.NONE_EXISTS, cleanup.verdict());
    }

    @Test
    void claimsAboutTheEndAreJudgedInEveryOrder() {
        String claim = "steps:\n  - expect: {page: {of: A, page: 1, at: 0, bytes: 1, equals: {value: 2}}}\n";
        Counterexample finding =
                find(Story.family("", PLAIN + claim), "expect").first().orElseThrow();
        assertEquals(6, finding.schedule().size());
        assertTrue(finding.facts().contains("line 0"), finding.facts());
        assertEquals(
                Exploration.SearchOutcome.NONE_EXISTS,
                find(Story.family("", GUARDED + claim), "expect").verdict());
    }

    /** What is printed runs as it stands, and to the same machine. */
    @ParameterizedTest
    @CsvSource({"lost_update", "race_warning", "deadlock", "I4"})
    void aFindingIsAScenario(String property) {
        Scenario scenario = Story.family("", property.matches("deadlock|I4") ? KILLED : PLAIN + "steps: []\n");
        Counterexample finding = find(scenario, property).first().orElseThrow();
        Scenario again = Story.read(CounterexampleScenario.text(scenario, finding.schedule()));
        List<SimulationState> moments = new Simulation(again).run();
        assertEquals(finding.end(), moments.get(moments.size() - 1).machine());
        assertEquals(List.of(), AssertionChecker.problems(again));
    }

    /** Two members can overwrite each other; a third way to lose an update there is not. */
    @Test
    void anotherOneIsADifferentOneAndInTheEndThereIsNone() {
        Scenario scenario = Story.family("", PLAIN);
        Property lost = new Property(Set.of("lost_update"));
        Set<String> facts = new TreeSet<>();
        for (int others = 0; others < 2; others++) {
            Exploration answer = Explorer.findAnother(scenario, lost, others, SearchLimits.WIDE, progress -> true);
            facts.add(answer.first().orElseThrow().facts());
        }
        assertEquals(2, facts.size(), facts.toString());
        assertEquals(
                Exploration.SearchOutcome.NO_OTHER_EXISTS,
                Explorer.findAnother(scenario, lost, 2, SearchLimits.WIDE, progress -> true)
                        .verdict());
    }

    /** The lines of a lesson that has no programs are mixed as if each process had one, and the finding runs again. */
    @Test
    void aLessonOfLinesIsTriedInEveryOrderToo() {
        String lines =
                """
                steps:
                  - page_out: {of: A, page: 1}
                    meanwhile: [{write: {by: B, page: 2, bytes: 2, fill: "b"}}]
                """;
        Exploration sound = find(Story.family("", lines), "incidents", "invariants");
        assertEquals(Exploration.SearchOutcome.NONE_EXISTS, sound.verdict());
        assertTrue(sound.states() > 20, sound.states() + " states");
        Scenario careless = Story.family(", kernel_bugs: [fault_through_lock]", lines);
        Counterexample finding = find(careless, "lost_update").first().orElseThrow();
        assertEquals("B", finding.schedule().get(finding.schedule().size() - 1));
        List<SimulationState> moments =
                new Simulation(Story.read(CounterexampleScenario.text(careless, finding.schedule()))).run();
        assertEquals(finding.end(), moments.get(moments.size() - 1).machine());
    }

    @Test
    void anAnswerSaysHowMuchItIsWorth() {
        Property property = new Property(Set.of("lost_update"));
        Scenario scenario = Story.family("", PLAIN);
        Exploration shallow = Explorer.find(scenario, property, new SearchLimits(5, 1000), progress -> true);
        assertEquals(Exploration.SearchOutcome.NONE_WITHIN, shallow.verdict());
        assertEquals(5, shallow.depth());
        Exploration small = Explorer.find(scenario, property, new SearchLimits(100, 5), progress -> true);
        assertEquals(Exploration.SearchOutcome.NONE_WITHIN, small.verdict());
        assertEquals(2, small.depth(), "of the orders of two actions not one was left out");
        Exploration poor = Explorer.find(scenario, property, new SearchLimits(100, 1000, 1), progress -> true);
        assertEquals(Exploration.SearchOutcome.NONE_WITHIN, poor.verdict());
        assertEquals(1, poor.depth(), "what is not kept was looked at all the same");
        Exploration stopped = Explorer.find(scenario, property, SearchLimits.WIDE, progress -> false);
        assertEquals(Exploration.SearchOutcome.STOPPED, stopped.verdict());
    }

    /** Additions done at once: fewer actions tried, the same incidents. */
    @Test
    void theReductionFindsWhatTheFullSearchFinds() {
        for (String programs :
                List.of(PLAIN, GUARDED, PLAIN.replace("{add: {value: 1}}", "{add: {value: 1}}, {add: {value: 2}}"))) {
            Scenario scenario = Story.family("", programs);
            Exploration full = Explorer.findAll(scenario, Property.ANYTHING, SearchLimits.WIDE, progress -> true);
            Exploration few = Explorer.findAllReduced(scenario, Property.ANYTHING, SearchLimits.WIDE, progress -> true);
            assertEquals(full.counterexamples().keySet(), few.counterexamples().keySet());
            assertTrue(few.transitions() < full.transitions(), few.transitions() + " of " + full.transitions());
        }
    }

    /** B, whom nobody can kill, is hurried, and A is not: with the addition left out of B it makes no difference. */
    @Test
    void theReductionHurriesNobodyWhoMayBeKilledBeforeAnAddition() {
        Scenario both = Story.family("", PLAIN + "  P: [{kill: {process: A}}]\n");
        Exploration full = Explorer.findAll(both, Property.ANYTHING, SearchLimits.WIDE, progress -> true);
        Exploration few = Explorer.findAllReduced(both, Property.ANYTHING, SearchLimits.WIDE, progress -> true);
        assertEquals(full.counterexamples().keySet(), few.counterexamples().keySet());
        assertTrue(few.states() < full.states(), few.states() + " of " + full.states());
        Scenario killed = Story.family(
                "",
                PLAIN.replace("B: [{load: {page: 2}}, {add: {value: 1}}, ", "B: [{load: {page: 2}}, ")
                        + "  P: [{kill: {process: A}}]\n");
        assertEquals(
                Explorer.findAll(killed, Property.INCIDENT, SearchLimits.WIDE, progress -> true)
                        .states(),
                Explorer.findAllReduced(killed, Property.INCIDENT, SearchLimits.WIDE, progress -> true)
                        .states());
    }

    /** The numbers of parts stand for the parts: a search that compares whole states meets just as many. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plain     | ''",
                "guarded   | ''",
                "killed    | ''",
                "killed    | , abnormal_exit: cleanup",
                "relocated | ''",
                "relocated | , kernel_bugs: [fault_through_lock]",
                "relocated | , relocation: descriptor, tlb: 0",
                "words     | , granularity: word",
                "device    | ''",
            })
    void statesAreTheSameOnlyIfTheyAreEqual(String what, String settings) {
        Map<String, String> programs = new TreeMap<>(Map.of("plain", PLAIN, "guarded", GUARDED, "killed", KILLED));
        programs.put(
                "relocated",
                """
                programs:
                  A: [{write: {page: 1, bytes: 2, fill: a}}]
                  B: [{read: {page: 2, bytes: 2}}]
                  os: [{page_out: {of: A, page: 1}}]
                """);
        programs.put(
                "words",
                "programs:\n  A: [{write: {page: 1, bytes: 4, fill: a}}]\n  B: [{read: {page: 2, bytes: 4}}]\n");
        programs.put(
                "device",
                "programs:\n  A: [{dma_write: {page: 1, bytes: 6, fill: a}}]\n  B: [{dma_read: {page: 2, bytes: 4}}]\n");
        Scenario scenario = Story.family(settings, programs.get(what));
        Exploration answer = Explorer.findAll(scenario, Property.INCIDENT, SearchLimits.WIDE, progress -> true);
        assertEquals(ReferenceSearch.states(scenario), answer.states());
    }

    /** Three processes with three pages each, four frames, two groups, and a system that moves what is shared. */
    @Test
    void aSoundKernelDoesNothingWrongInAnyOrder() {
        Scenario scenario = Story.read(
                """
                title: Three of everything
                machine: {page_size: 4, pages: 3, frames: 4}
                processes: {A: {}, B: {parent: A}, C: {parent: A, private: {2: {fill: c}}}}
                setup:
                  - create_group: {by: A, as: g}
                  - create_group: {by: A, as: h}
                  - enter_group: {by: A, page: 0, group: g}
                  - enter_group: {by: B, page: 1, group: g}
                  - enter_group: {by: B, page: 2, group: h}
                  - enter_group: {by: C, page: 0, group: h}
                programs:
                  A: [{wait: {group: g}}, {write: {page: 0, bytes: 2, fill: A}}, {signal: {group: g}}]
                  B: [{wait: {group: g}}, {load: {page: 1}}, {signal: {group: g}}]
                  C: [{write: {page: 2, bytes: 1, fill: C}}]
                  os: [{page_out: {of: A, page: 0}}]
                """);
        Exploration answer = Explorer.find(scenario, Property.ANYTHING, SearchLimits.WIDE, progress -> true);
        assertEquals(Map.of(), answer.counterexamples());
        assertEquals(Exploration.SearchOutcome.NONE_EXISTS, answer.verdict());
        assertTrue(answer.states() > 500, answer.states() + " states");
    }
}
