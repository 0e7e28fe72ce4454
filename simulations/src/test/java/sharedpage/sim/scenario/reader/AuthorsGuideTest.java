package sharedpage.sim.scenario.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.run.AssertionChecker;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.text.ParseResult;
import sharedpage.sim.scenario.text.Problem;

/** What the guide for lecturers shows is true: its example runs, and the lines it lists can be written like that. */
class AuthorsGuideTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXPECT = Pattern.compile("^ {4}expect: (\\{.*})", Pattern.MULTILINE);
    private static final Pattern OPERATION = Pattern.compile("\\b(\\w+): \\{[^}]*}");

    private static String guide() throws IOException {
        return Files.readString(Path.of("scenarios", "README.md"));
    }

    private static List<Problem> problems(String text) {
        ParseResult<Scenario> reading = ScenarioReader.read("example", text);
        return reading.value().map(AssertionChecker::problems).orElse(reading.problems());
    }

    private static String example() throws IOException {
        return EXAMPLE.matcher(guide()).results().findFirst().orElseThrow().group(1);
    }

    private static String part(String from, String to) throws IOException {
        String guide = guide();
        return guide.substring(guide.indexOf(from), guide.indexOf(to));
    }

    @Test
    void theExampleRunsAndKeepsItsPromises() throws IOException {
        assertEquals(List.of(), problems(example()));
    }

    @Test
    void theExamplesPromisesAreNotEmpty() throws IOException {
        assertEquals(
                1,
                problems(example().replace("equals: \"lock up\"", "equals: \"look up\""))
                        .size());
        assertEquals(
                1,
                problems(example().replace("equals: {fill: \"b\"}", "equals: {fill: \"c\"}"))
                        .size());
    }

    @Test
    void everyExpectationThatIsListedCanBeWritten() throws IOException {
        String head =
                """
                title: One
                processes: {P: {}, A: {}, B: {}, C: {}}
                setup:
                  - create_group: {by: P, as: g}
                  - create_mailbox: {by: P, as: m}
                  - create_object: {by: P, as: o, bytes: 9}
                steps:
                """;
        List<String> listed = EXPECT.matcher(part("## Minute 9", "## Minute 10"))
                .results()
                .map(line -> line.group(1))
                .toList();
        assertTrue(listed.size() > 9);
        for (String expected : listed) {
            String text = head + "  - wait: {by: A, group: g}\n  - expect: " + expected + "\n";
            assertEquals(List.of(), ScenarioReader.read("example", text).problems(), expected);
        }
    }

    @Test
    void everyOperationThatIsListedCanBeWritten() throws IOException {
        String listed = part("## Minutes 5 and 6", "What the rules forbid").replace("{…as", "{as")
                + part("## Beyond ten minutes", "Two things can go on");
        String steps = OPERATION
                .matcher(listed)
                .results()
                .filter(match -> !match.group().contains("{as "))
                .peek(match -> assertTrue(Operations.named(match.group(1)).isPresent(), match.group()))
                .map(MatchResult::group)
                .map(operation -> "  - " + operation + "\n")
                .collect(Collectors.joining());
        String text = "title: All\nprocesses: {P: {}, A: {}, B: {}}\nsteps:\n" + steps;
        assertEquals(List.of(), ScenarioReader.read("example", text).problems());
        assertTrue(steps.lines().count() > 23, steps);
    }
}
