package sharedpage.sim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.monitor.Story;
import sharedpage.sim.operation.Write;
import sharedpage.sim.scenario.Scenario;

/** What several do at the same time, in the order that an author wants. */
class ProgramsTest {
    private static final String INCREMENTS =
            """
            programs:
              A: [{load: {page: 1}}, {add: {value: 1}}, {store: {page: 1}}]
              B: [{load: {page: 2}}, {add: {value: 1}}, {store: {page: 2}}]
            """;

    /** Who acted, step by step, with the number of the operation. */
    private static String order(Scenario scenario) {
        return new Simulation(scenario)
                .run().stream()
                        .filter(moment -> moment.step() != null)
                        .map(moment -> moment.machine().nameOf(moment.step().who())
                                + (moment.line() == 0 ? "" : moment.line()))
                        .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                             | A1 B4 A2 B5 A3 B6",
                "schedule: round_robin          | A1 B4 A2 B5 A3 B6",
                "schedule: [A, A, A, B, B, B]   | A1 A2 A3 B4 B5 B6",
                "schedule: [B, A, A]            | B4 A1 A2",
            })
    void theScheduleSaysWhoseTurnItIs(String schedule, String order) {
        assertEquals(order, order(Story.family("", INCREMENTS + schedule + "\n")));
    }

    @Test
    void theSeedDecidesWhereNobodyElseDoes() {
        String first = order(Story.family(", seed: 1", INCREMENTS + "schedule: seeded\n"));
        assertEquals(first, order(Story.family(", seed: 1", INCREMENTS + "schedule: seeded\n")));
        assertNotEquals(first, order(Story.family(", seed: 2", INCREMENTS + "schedule: seeded\n")));
        assertEquals(6, first.split(" ", -1).length);
    }

    @Test
    void theKernelAndTheDeviceTakeTurnsToo() {
        Scenario scenario = Story.family(
                "",
                """
                programs:
                  A: [{dma_write: {page: 1, bytes: 1, fill: a}}]
                  B: [{read: {page: 2, bytes: 1}}]
                  os: [{page_out: {of: A, page: 3}}]
                schedule: [A, os, B, dma0, os]
                """);
        assertEquals("A1 os3 B2 dma01 os3", order(scenario));
        Scenario fault = Story.family(
                "",
                """
                  - page_out: {of: A, page: 1}
                programs:
                  A: [{read: {page: 1, bytes: 1}}]
                schedule: [A, kernel, kernel:g]
                """);
        assertEquals("A1 kernel:g kernel:g", order(fault));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{while: {at_most: 2, do: [%s]}}, {store: {page: 1}}                | 3",
                "{while: {at_least: 1, do: [%s]}}, {store: {page: 1}}               | 0",
                "%s, %s, {if: {equals: 2, do: [%s], else: [{add: {value: 9}}]}}, {store: {page: 1}} | 3",
                "%s, {if: {not: 1, do: [%s], else: [{add: {value: 9}}]}}, {store: {page: 1}}        | 10",
                "{if: {equals: 7, do: [%s]}}, %s, {store: {page: 1}}                | 1",
                "%s, {add: {register: r2, value: 2}}, {while: {not: r2, do: [%s]}}, {store: {page: 1}} | 2",
                "{while: {at_most: 4, and: {register: r2, at_most: 2}, do: [%s, {add: {register: r2, value: 1}}]}},"
                        + " {store: {page: 1}} | 3",
                "{while: {at_most: 5, do: [%s, {if: {equals: 3, do: [{while: {at_most: 7, do: [%s]}}]}}]}},"
                        + " {store: {page: 1}} | 8",
            })
    void ifAndWhileChooseByRegisters(String program, int value) {
        String text = program.replace("%s", "{add: {value: 1}}");
        Scenario scenario = Story.family("", "programs:\n  A: [" + text + "]\n");
        List<SimulationState> states = new Simulation(scenario).run();
        Machine end = states.get(states.size() - 1).machine();
        assertEquals(value, end.frames().get(end.page(0).frame()).bytes().at(0));
    }

    @Test
    void aTestIsAStepOfItsOwnAndALoopEndsWithTheStepsThatThereAre() {
        Scenario once = Story.family("", "programs: {A: [{if: {equals: 1, do: [{add: {value: 1}}]}}]}\n");
        assertEquals("A1", order(once));
        assertEquals("A finds that r1 is 0, so the condition does not hold.", Story.end(once));
        Scenario spinning = Story.family(
                ", max_steps: 7", "programs: {A: [{while: {equals: 0, do: [{load: {page: 1}}]}}, {quit: {}}]}\n");
        assertEquals("A1 A2 A1 A2 A1 A2 A1", order(spinning));
        assertTrue(Transcript.of(spinning).contains("Stopped after 7 steps"));
    }

    /** The second action of the write, which traps, belongs to the line whose length was in a register when it began. */
    @Test
    void anActionBelongsToItsLineWhateverTheRegistersHave() {
        Scenario scenario = Story.family(
                "",
                "programs: {A: [{add: {value: 4}}, "
                        + "{if: {equals: 4, do: [{write: {page: 1, at: 2, bytes: r1, fill: a}}]}}]}\n");
        assertEquals("A1 A2 A3 A3", order(scenario));
        assertEquals("A takes the length from its register r1: 4.", takenLength(scenario));
    }

    private static String takenLength(Scenario scenario) {
        return Sentences.what(Story.events(scenario).stream()
                .filter(ProcessEvent.ArgumentTaken.class::isInstance)
                .toList());
    }

    @Test
    void linesFollowTheProgramsAndClaimsJudgeTheirEnd() {
        String text = INCREMENTS
                + """
                schedule: [A, B, A, B, A, B]
                steps:
                  - expect: {incident: lost_update}
                  - expect: {page: {of: A, page: 1, at: 0, bytes: 1, equals: {value: 1}}}
                  - load: {by: A, page: 1}
                  - expect: {incident: none, read: {equals: {value: 1}}}
                """;
        assertEquals(List.of(), Story.problems("", text));
        assertEquals("A1 B4 A2 B5 A3 B6 A7", order(Story.family("", text)));
        List<String> wrong = Story.problems(
                "", text.replace("lost_update", "none").replace("value: 1}}}\n  - load", "value: 2}}}\n  - load"));
        assertEquals(2, wrong.size(), wrong.toString());
    }

    @Test
    void aTurnThatNobodyCanTakeIsAProblem() {
        List<String> problems = Story.problems("", INCREMENTS + "schedule: [A, A, A, A, B]\n");
        assertEquals(
                List.of("Turn 4 of the schedule is not taken: A waits then, or has nothing left to do."
                        + " take it out, or put it where A can act."),
                problems);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "programs: {D: []}                         | There is no process D.",
                "programs: {A: [{load: {by: B, page: 1}}]} | This operation is not asked for by A but by B.",
                "programs: {A: [{page_out: {of: A, page: 1}}]} | This operation is not asked for by A but by os.",
                "programs: {os: [{if: {equals: 1, do: [{page_out: {of: A, page: 1}}]}}]} | The operating system has no registers",
                "programs: {A: [{while: {equals: 1}}]}     | do is missing",
                "programs: {A: [{while: {do: [{quit: {}}]}}]} | Something is missing. Expected at least one of equals, not",
                "programs: {A: [{if: {equals: r9, do: [{quit: {}}]}}]} | equals is",
                "programs: {A: [{if: {equals: 1, do: [{read: {by: B, page: 1, bytes: 1}}]}}]} | This operation is not asked for by A but by B.",
                "programs: {os: [{load: {page: 1}}]}       | This operation is not one of the operating system",
                "schedule: [A]                             | A schedule says whose turn it is",
                "'programs: {A: []}\nschedule: [A, D]'     | There is no process D.",
                "'programs: {A: []}\nschedule: fair'       | schedule is \"fair\". Expected round_robin, seeded, or a list",
                "steps: [{load: {by: A, page: 1}, after: 2}] | after says when meanwhile begins",
            })
    void mistakesAreToldInWords(String text, String problem) {
        List<String> problems = Story.problems("", text + "\n");
        assertTrue(problems.size() == 1 && problems.get(0).startsWith(problem), problems.toString());
    }

    /** A page that is being moved: between two actions of the system somebody writes. */
    @Test
    void whatHappensMeanwhileHappensInBetween() {
        String text =
                """
                steps:
                  - relocate: {of: A, page: 1, frame: 3}
                    after: 2
                    meanwhile:
                      - write: {by: A, page: 1, bytes: 1, fill: a}
                      - read: {by: C, page: 0, bytes: 1}
                  - read: {by: B, page: 2, bytes: 1}
                """;
        String order = order(Story.family("", text));
        assertTrue(order.startsWith("os1 os1 A1 C1 os1 os1"), order);
        assertTrue(order.endsWith("B2"), order);
        String transcript = Transcript.of(Story.family("", text));
        assertTrue(transcript.contains("\nMeanwhile: A writes"), transcript);
        assertTrue(transcript.contains("\n1, continued\n"), transcript);
    }

    @Test
    void aUsersOwnOperationComesFirstAndThenTheProgramsGoOn() {
        Simulation simulation = new Simulation(Story.family("", INCREMENTS));
        SimulationState now = simulation.next(simulation.start()).orElseThrow();
        now = simulation.perform(now, new Write("C", 0, 0, 1, Bytes.zeros(1)));
        assertEquals(0, now.line());
        now = simulation.next(now).orElseThrow();
        assertTrue(now.line() > 0, "a program goes on");
    }
}
