package sharedpage.sim.scenario.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sharedpage.sim.operation.OperationSignature;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.scenario.reader.ScenarioReader;

/** All that is wrong with a text is told at once, in the order of the text, up to a limit that is told too. */
class ProblemsTest {
    private static List<String> problems(String text) {
        return ScenarioReader.read("my.yaml", text).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void fiveMistakesAreToldAtOnceInTheOrderOfTheText() {
        String text =
                """
                title: Five mistakes
                machine: {page_size: 500}
                processes:
                  A: {private: [3, 9]}
                steps:
                  - wriet: {by: A, page: 3, bytes: 1, fill: "x"}
                  - read: {by: B, page: 3, bytes: 1}
                  - read: {by: A, page: 3, bytes: many}
                """;
        String operations =
                Operations.all().stream().map(OperationSignature::name).collect(Collectors.joining(", "));
        assertEquals(
                """
                my.yaml:2:22: page_size is 500. Expected a power of two from 4 to 4096. \
                Hint: write a power of two from 4 to 4096.
                my.yaml:4:20: A has no page 9. Expected a page from 0 to 7. \
                Hint: choose one of these pages, or set pages higher.
                my.yaml:6:5: The key wriet is unknown here. Did you mean write? \
                Hint: use one of OPERATIONS, call, join_group, part, ask, why, meanwhile, after, expect.
                my.yaml:7:16: There is no process B. Hint: name A, or add it to processes.
                my.yaml:8:35: bytes is "many". Expected a whole number from 0 to 262144, \
                or one of the registers r1, r2, r3, r4. \
                Hint: write a whole number from 0 to 262144, or one of the registers r1, r2, r3, r4."""
                        .replace("OPERATIONS", operations),
                String.join("\n", problems(text)));
    }

    @Test
    void aWrongOperationDoesNotHideWhatIsWrongBesideIt() {
        String text =
                """
                title: x
                processes: {A: {}}
                steps:
                  - enter_group: {by: A, page: 2, group: nowhere}
                    ask: {text: Which?, options: [one, two], answer: three}
                    after: 2
                """;
        assertEquals(
                List.of(
                        "my.yaml:4:42: There is no group nowhere. Hint: make it with create_group.",
                        "my.yaml:5:54: The answer \"three\" is not among the options. "
                                + "Hint: write it exactly like one of the options.",
                        "my.yaml:6:5: after says when meanwhile begins, and there is none. "
                                + "Hint: add meanwhile: [ … ], or take after away."),
                problems(text));
    }

    @Test
    void aMachineWithoutRoomIsToldForEachPageThatFindsNone() {
        String text = "title: x\nmachine: {frames: 3, kernel_frames: 1}\nprocesses: {A: {private: [0, 1, 2, 3]}}";
        assertEquals(
                List.of(
                        "my.yaml:3:33: No frame is free for page 2 of A: all 3 are taken. "
                                + "Hint: set frames higher, or take pages away.",
                        "my.yaml:3:36: No frame is free for page 3 of A: all 3 are taken. "
                                + "Hint: set frames higher, or take pages away."),
                problems(text));
    }

    @Test
    void aThousandLinesAreReadAndOneMoreIsNot() {
        String line = "- quit: {by: A}\n";
        String head = "title: x\nprocesses: {A: {}}\nsteps:\n";
        assertEquals(List.of(), problems(head + line.repeat(1_000)));
        assertEquals(
                List.of("my.yaml:4:1: steps is a list of 1001. Expected a list of 0 to 1000 lines. "
                        + "Hint: write a list of 0 to 1000 lines."),
                problems(head + line.repeat(1_001)));
    }

    @Test
    void aScheduleHasTwentyThousandTurnsAndNotOneMore() {
        String head = "title: x\nprocesses: {A: {}}\nprograms:\n  A:\n    - quit: {}\nschedule: [";
        assertEquals(List.of(), problems(head + "A, ".repeat(20_000) + "]"));
        assertEquals(
                List.of("my.yaml:6:60012: Here begins entry 20001. A list or group of keys has at most 20000 entries. "
                        + "Hint: make it shorter."),
                problems(head + "A, ".repeat(20_001) + "]"));
    }

    @Test
    void twentyProblemsAreToldAndTheRestCounted() {
        String text = "title: x\nsteps:\n" + "- read: {by: A, page: 1, bytes: 1}\n".repeat(30);
        List<String> problems = problems(text);
        assertEquals(20, problems.size());
        assertEquals(
                "my.yaml:22:14: There are 11 more problems from here on; at most 20 are shown. "
                        + "Hint: correct the ones above and check again.",
                problems.get(19));
    }

    @Test
    void aSettingChosenFromOutsideIsToldByItsKey() {
        Map<String, String> chosen = Map.of("transfer", "dna", "pge_size", "4", "frames", "0");
        List<Problem> problems =
                ScenarioReader.read("my.yaml", "title: x", chosen).problems();
        assertEquals(
                """
                settings:1:1: frames is "0". Expected a whole number from 1 to 256. \
                Hint: write a whole number from 1 to 256.
                settings:1:1: There is no setting pge_size. Did you mean page_size? Hint: use one of KEYS.
                settings:1:1: transfer is "dna". Expected one of cpu, dma. Hint: write one of cpu, dma.""",
                problems.stream()
                        .map(problem -> problem.toString().replaceFirst("one of page_size.*max_steps", "one of KEYS"))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void aTextIsReadAlikeInEveryLanguage() {
        Locale before = Locale.getDefault();
        String text = "title: x\nmachine: {PAGES: 4, Transfer: dma}";
        List<String> english = problems(text);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals(english, problems(text));
        } finally {
            Locale.setDefault(before);
        }
    }
}
