package sharedpage.sim.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sharedpage.sim.scenario.Scenario;

/** Semaphores that do not do what they should: deadlocks, convoys, one signal too many. */
class DeadlockTest {
    @Test
    void twoGroupsInOppositeOrder() {
        Scenario scenario = Story.family(
                "",
                """
                programs:
                  A: [{wait: {group: g}}, {wait: {group: h}}, {signal: {group: h}}, {signal: {group: g}}]
                  B: [{wait: {group: h}}, {wait: {group: g}}, {signal: {group: g}}, {signal: {group: h}}]
                schedule: [A, B, A, B]
                """);
        assertEquals(List.of("deadlock A"), Story.incidents(scenario));
        assertTrue(
                Story.end(scenario)
                        .endsWith("Deadlock: the processes that wait can never go on."
                                + " A waits for the semaphore of group h, which B holds."
                                + " B waits for the semaphore of group g, which A holds."),
                Story.end(scenario));
    }

    @Test
    void inTheSameOrderNobodyIsStuck() {
        Scenario scenario = Story.family(
                "",
                """
                programs:
                  A: [{wait: {group: g}}, {wait: {group: h}}, {signal: {group: h}}, {signal: {group: g}}]
                  B: [{wait: {group: g}}, {wait: {group: h}}, {signal: {group: h}}, {signal: {group: g}}]
                """);
        assertEquals(List.of(), Story.incidents(scenario));
    }

    @Test
    void whoWaitsTwiceWaitsForItself() {
        Scenario scenario = Story.family(
                "",
                """
                steps:
                  - wait: {by: A, group: g}
                  - wait: {by: A, group: g}
                  - expect: {incident: deadlock, outcome: blocked}
                """);
        assertTrue(
                Story.end(scenario).endsWith("A waits for the semaphore of group g, which it holds itself."),
                Story.end(scenario));
        assertEquals(
                List.of(),
                Story.problems("", scenario.text().substring(scenario.text().indexOf("steps:"))));
    }

    @Test
    void aDeadHolderNeverSignals() {
        String steps =
                """
                steps:
                  - wait: {by: A, group: g}
                  - wait: {by: B, group: g}
                  - kill: {by: P, process: A}
                """;
        Scenario literal = Story.family("", steps);
        assertEquals(List.of("deadlock B"), Story.incidents(literal));
        assertTrue(
                Story.end(literal).endsWith("B waits for the semaphore of group g, which A held when it ended."),
                Story.end(literal));
        assertEquals(List.of(), Story.incidents(Story.family(", abnormal_exit: cleanup", steps)));
    }

    @Test
    void aSuspendedHolderMayBeResumed() {
        String steps =
                """
                steps:
                  - exit_group: {by: B, page: 3, group: h}
                  - wait: {by: A, group: g}
                  - wait: {by: B, group: g}
                  - suspend_group: {by: P, group: h}
                """;
        Scenario atLast = Story.family("", steps);
        assertEquals(List.of("deadlock B"), Story.incidents(atLast));
        assertTrue(Story.end(atLast).contains("which A holds, and A is suspended."), Story.end(atLast));
        Scenario resumed =
                Story.family("", steps + "  - resume_group: {by: P, group: h}\n  - signal: {by: A, group: g}\n");
        assertEquals(List.of(), Story.incidents(resumed));
    }

    @Test
    void aForgottenSignalIsToldAtTheEnd() {
        String waits = "steps:\n  - wait: {by: A, group: g}\n  - wait: {by: B, group: g}\n";
        assertEquals(List.of("deadlock B"), Story.incidents(Story.family("", waits)));
        assertEquals(List.of(), Story.incidents(Story.family("", waits + "  - signal: {by: A, group: g}\n")));
    }

    @Test
    void allWhoWaitStandBehindAHolderWhoWaitsForTheDisk() {
        Scenario scenario = Story.family(
                "",
                """
                steps:
                  - wait: {by: A, group: g}
                  - page_out: {of: A, page: 1}
                  - read: {by: A, page: 1, bytes: 1}
                    meanwhile:
                      - wait: {by: B, group: g}
                  - signal: {by: A, group: g}
                """);
        assertEquals(List.of("convoy B A"), Story.incidents(scenario));
    }

    @Test
    void aHolderWhoFaultsHoldsUpTheQueue() {
        Scenario scenario = Story.family(
                "",
                """
                steps:
                  - wait: {by: A, group: g}
                  - wait: {by: B, group: g}
                  - page_out: {of: A, page: 1}
                  - read: {by: A, page: 1, bytes: 1}
                  - signal: {by: A, group: g}
                """);
        assertEquals(List.of("convoy B A"), Story.incidents(scenario));
    }

    @Test
    void oneSignalTooManyLetsTwoIn() {
        String steps =
                """
                steps:
                  - wait: {by: A, group: g}
                  - signal: {by: B, group: g}
                  - wait: {by: B, group: g}
                """;
        Scenario anyone = Story.family(", signal_by: anyone", steps);
        assertEquals(List.of("extra_signal B", "two_inside B A"), Story.incidents(anyone));
        assertEquals(List.of("deadlock B"), Story.incidents(Story.family("", steps)), "else the signal is refused");
        Scenario events = Story.family(
                ", signal_by: anyone, semaphore_initial: 0",
                """
                steps:
                  - wait: {by: B, group: g}
                  - signal: {by: A, group: g}
                """);
        assertEquals(List.of(), Story.incidents(events), "where it counts events, a signal is no mistake");
    }

    /** The same process let in twice, and one that has ended, are not two inside. */
    @Test
    void twoInsideAreTwoLiveProcesses() {
        String twice =
                """
                steps:
                  - wait: {by: A, group: g}
                  - signal: {by: B, group: g}
                  - wait: {by: A, group: g}
                """;
        assertEquals(List.of("extra_signal B"), Story.incidents(Story.family(", signal_by: anyone", twice)));
        String dead =
                """
                steps:
                  - wait: {by: A, group: g}
                  - quit: {by: A}
                  - signal: {by: B, group: g}
                  - wait: {by: B, group: g}
                """;
        assertEquals(List.of("extra_signal B"), Story.incidents(Story.family(", signal_by: anyone", dead)));
    }
}
