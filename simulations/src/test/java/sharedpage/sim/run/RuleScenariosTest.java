package sharedpage.sim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;
import sharedpage.sim.scenario.text.Problem;

/**
 * Each scenario in {@code src/test/resources/rules} states one rule of the machine in its first line and in what it
 * expects.
 */
class RuleScenariosTest {
    private static final Path RULES = Path.of("src/test/resources/rules");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothingIsClaimedOfAnOperationThatIsNotCarriedOut() throws IOException {
        String text = Files.readString(RULES.resolve("nothing-after-the-machine-stops.yaml"));
        Scenario scenario = ScenarioReader.read("halted", text + "  - expect: {outcome: done}\n")
                .value()
                .orElseThrow();
        assertEquals(
                List.of("The operation above is not carried out: the machine has stopped, or no step is left."),
                AssertionChecker.problems(scenario).stream().map(Problem::what).toList());
        assertTrue(
                Transcript.of(scenario).endsWith("The machine has stopped. Not begun: 1 operation of the script.\n"));
    }

    @Test
    void aTranscriptEndsWithThoseWhoAreStillSuspended() throws IOException {
        String text = Files.readString(RULES.resolve("suspended-process-waits.yaml"));
        Scenario scenario = ScenarioReader.read("suspended", text.substring(0, text.indexOf("  - page_out")))
                .value()
                .orElseThrow();
        assertTrue(Transcript.of(scenario)
                .endsWith("A is still suspended, and has not finished what it was to do.\n   B is still suspended.\n"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theRuleHolds(String name) throws IOException {
        String text = Files.readString(RULES.resolve(name));
        ParseResult<Scenario> reading = ScenarioReader.read(name, text);
        assertEquals(List.of(), reading.problems());
        Scenario scenario = reading.value().orElseThrow();
        assertFalse(text.lines().noneMatch(line -> line.contains("expect:")), "it expects nothing");
        assertEquals(List.of(), AssertionChecker.problems(scenario));
    }
}
