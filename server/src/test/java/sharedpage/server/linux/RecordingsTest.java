package sharedpage.server.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;

/** What a Linux kernel did with each lesson, as it was recorded, beside what the model does today. */
class RecordingsTest {
    private static final Path README = Path.of("../simulations/scenarios/linux/README.md");
    private static final String BEGIN = "```text\n";
    private static final String END = "```\n";

    static List<String> lessons() {
        return Library.names();
    }

    private static KernelComparison compared(String lesson) {
        Scenario scenario = ScenarioReader.read(lesson, Library.text(lesson).orElseThrow())
                .value()
                .orElseThrow();
        KernelRun run = Recordings.of(lesson)
                .orElseThrow(() -> new AssertionError(lesson + " was not recorded. On Linux: ./lab linux --record"));
        assertEquals(
                KernelComparison.commands(scenario),
                run.commands(),
                lesson + " has other operations than when it was recorded. On Linux: ./lab linux --record");
        return KernelComparison.of(scenario, run);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void eachDifferenceHasASetting(String lesson) {
        KernelComparison compared = compared(lesson);
        List<ComparedFact> unexplained = compared.facts().stream()
                .filter(fact -> fact.agreement() == Agreement.UNEXPLAINED)
                .toList();
        assertEquals(List.of(), unexplained, "Is the model wrong?");
        assertTrue(compared.count(Agreement.EQUAL) > 0, lesson + " has no fact that model and kernel share");
    }

    @Test
    void manyDifferentFactsAreCompared() {
        long different = lessons().stream()
                .flatMap(lesson -> compared(lesson).facts().stream())
                .filter(fact -> fact.agreement() != Agreement.NOT_OBSERVABLE)
                .map(fact -> List.of(fact.kind(), fact.model(), fact.linux()))
                .distinct()
                .count();
        assertTrue(different >= 60, different + " facts with different texts");
    }

    /** With {@code -Dgolden.update=true} the table is written. */
    @Test
    void theReadmeHasTheTable() throws IOException {
        String table = KernelReport.table(
                lessons().stream().map(RecordingsTest::compared).toList());
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        int to = readme.indexOf(END, from);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(README, readme.substring(0, from) + table + readme.substring(to));
        } else {
            assertEquals(table, readme.substring(from, to), "-Dgolden.update=true writes it anew");
        }
    }
}
