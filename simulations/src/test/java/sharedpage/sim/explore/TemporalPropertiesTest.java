package sharedpage.sim.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.monitor.Story;
import sharedpage.sim.scenario.Scenario;

/** What authors claim of every order, and what gets away: each is found where it is broken, and only there. */
class TemporalPropertiesTest {
    private static final String INCREMENTS =
            """
            programs:
              A: [{load: {page: 1}}, {add: {value: 1}}, {store: {page: 1}}]
              B: [{load: {page: 2}}, {add: {value: 1}}, {store: {page: 2}}]
            """;

    private static Exploration find(Scenario scenario, String... properties) {
        return Explorer.find(scenario, new Property(Set.of(properties)), SearchLimits.WIDE, progress -> true);
    }

    /** The byte becomes 1 with the third action; it is 2 at the end only of orders in which no update is lost. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "always     | {page: {of: A, page: 1, at: 0, bytes: 1, equals: {value: 0}}} | 3",
                "always     | {process: {name: A, state: ready}}                            | none",
                "always     | {page: {of: A, page: 1, at: 0, bytes: 1, equals: {value: 9}}} | 0",
                "eventually | {page: {of: A, page: 1, at: 0, bytes: 1, equals: {value: 2}}} | 6",
                "eventually | {process: {name: B, state: ready}}                            | none",
                "always     | {page: {of: A, page: 1, bytes: 1, at_most: 2}}                | none",
                "always     | {page: {of: A, page: 1, bytes: 1, at_most: 1}}                | 6",
                "always     | {page: {of: A, page: 1, bytes: 1, not: 1}}                    | 3",
                "eventually | {page: {of: A, page: 1, bytes: 1, one_of: [1, 2]}}            | none",
                "eventually | {page: {of: A, page: 1, bytes: 1, at_least: 2}}               | 6",
                "always     | {register: {of: B, register: r1, at_most: 1}}                 | 5",
                "always     | {register: {of: B, register: r1, not: 1}}                     | 2",
                "eventually | {register: {of: B, at_least: 1, at_most: 2}}                  | none"
            })
    void aPromiseIsBrokenInTheShortestOrder(String when, String claim, String actions) {
        Scenario scenario = Story.family("", INCREMENTS + when + ": [" + claim + "]\n");
        Exploration answer = find(scenario, when);
        assertEquals(
                actions.equals("none") ? Exploration.SearchOutcome.NONE_EXISTS : Exploration.SearchOutcome.FOUND,
                answer.verdict());
        assertEquals(
                actions,
                answer.first()
                        .map(finding -> String.valueOf(finding.schedule().size()))
                        .orElse("none"));
        answer.first()
                .ifPresent(finding -> assertTrue(finding.facts().startsWith("Assertion failed: "), finding.facts()));
    }

    /** A, which sends to a full mailbox, is refused when that is deleted, and woken if it waits then. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{process: A, error: {not: E_GONE}}               | 2",
                "{process: A, error: {not: E_GONE}, woken: true}  | 3",
                "{process: B, error: {not: E_GONE}}               | none",
                "{process: A, error: {one_of: [none, E_GONE]}}    | none"
            })
    void anErrorThatAProcessGetsInSomeOrderIsFound(String claim, String actions) {
        Scenario scenario = Story.family(
                "",
                """
                  - create_mailbox: {by: B, as: m, capacity: 1}
                  - allow_send: {by: B, mailbox: m, to: A}
                  - send: {by: A, mailbox: m, page: 1, bytes: 1}
                programs:
                  A: [{send: {mailbox: m, page: 1, bytes: 1}}]
                  B: [{delete_mailbox: {mailbox: m}}]
                """
                        + "always: [{error_of: " + claim + "}]\n");
        Exploration answer = find(scenario, "always");
        assertEquals(
                actions,
                answer.first()
                        .map(finding -> String.valueOf(finding.schedule().size()))
                        .orElse("none"));
    }

    /** The register of B has 2 only between its ADD and the next action of B: a search that skips an ADD would not see it. */
    @Test
    void aReducedSearchSeesRegistersThatAreAssertedOf() {
        Scenario scenario = Story.family(
                "", "programs: {B: [{add: {value: 2}}, {add: {value: 1}}]}\nalways: [{register: {of: B, not: 2}}]\n");
        Exploration answer =
                Explorer.findReduced(scenario, new Property(Set.of("always")), SearchLimits.WIDE, progress -> true);
        assertEquals(Exploration.SearchOutcome.FOUND, answer.verdict());
    }

    @Test
    void aPromiseSaysWhereItIsWrong() {
        String told = Story.problems("", INCREMENTS + "always:\n  - incident: deadlock\n")
                .toString();
        assertTrue(told.contains("incident"), told);
        List<String> empty = Story.problems("", INCREMENTS + "eventually: []\n");
        assertEquals(1, empty.size(), empty.toString());
    }

    /** When creator and members have ended, no process can free the frame, unless the group ends with them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abnormal_exit: literal                                | true",
                "abnormal_exit: cleanup                                | false",
                "abnormal_exit: cleanup, creator_exit: auto_dissolve  | false"
            })
    void aFrameLeaksWhereNobodyIsLeftToGiveItBack(String deaths, boolean leaks) {
        Scenario scenario =
                Story.family(", " + deaths, "programs: {A: [{quit: {}}], B: [{quit: {}}], P: [{quit: {}}]}\n");
        Exploration answer = find(scenario, "leaked_frame");
        assertEquals(
                leaks,
                answer.verdict() == Exploration.SearchOutcome.FOUND,
                answer.counterexamples().keySet().toString());
    }

    /** A device that reads past its page brings a neighbour's bytes; a read through the MMU does not. */
    @ParameterizedTest
    @CsvSource({"dma_read, true", "read, false"})
    void bytesOfOthersLeakWhereNothingChecks(String read, boolean leaks) {
        Scenario scenario = Story.read(
                """
                title: Neighbours
                machine: {page_size: 4, pages: 2, frames: 4}
                processes: {A: {private: {0: {frame: 0, fill: a}}}, C: {private: {0: {frame: 1, fill: c}}}}
                programs: {A: [{%s: {page: 0, bytes: 6}}]}
                """
                        .replace("%s", read));
        assertEquals(leaks, find(scenario, "information_leak").verdict() == Exploration.SearchOutcome.FOUND);
    }
}
