package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.analysis.Criterion;
import sharedpage.sim.analysis.Measurement;
import sharedpage.sim.analysis.SharingMechanism;
import sharedpage.sim.analysis.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code explore} as its users run it. */
class ExploreCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a command printed, and how it ended. */
    private record Result(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    private static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.commandLine(name -> null)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Result(exit, out.toString(), err.toString());
    }

    @Test
    void theShortestWrongOrderIsPrintedAsAScenarioThatRunsToTheSameState(@TempDir Path folder) throws IOException {
        Result found = run("explore", "lost-update");
        assertEquals(1, found.exit, found.err);
        assertTrue(found.lines().get(0).startsWith("# Found: lost_update after 6 actions"), found.out);
        String hash = found.out.replaceAll("(?s).*Hash at the end: ([0-9a-f]{16}).*", "$1");
        Path file = Files.writeString(folder.resolve("found.yaml"), found.out);
        Result again = run("run", file.toString(), "--json");
        assertEquals(0, again.exit, again.err);
        JsonNode last = JSON.readTree(again.lines().get(again.lines().size() - 1));
        assertEquals(hash, last.get("hash").stringValue());
        JsonNode json = JSON.readTree(run("explore", "lost-update", "--json").out);
        assertEquals("found", json.get("verdict").stringValue());
        assertEquals(hash, json.at("/findings/0/hash").stringValue());
        assertEquals(6, json.at("/findings/0/turns").size());
    }

    @Test
    void ordersAreCountedByWhatTheyLeadTo() {
        Result counted = run("explore", "lost-update", "--count");
        assertEquals(0, counted.exit, counted.err);
        assertTrue(counted.out.contains("# 18 orders: page of g: 06"), counted.out);
        assertTrue(counted.out.contains("# 2 orders: page of g: 07"), counted.out);
    }

    /** Each cell of the verdict's row of races has the number that the command counts in its scenario. */
    @Test
    void theVerdictHasTheOrdersThatAreCounted() {
        for (SharingMechanism mechanism : SharingMechanism.values()) {
            for (Measurement finding : Verdict.cell(Criterion.RACE, mechanism).measurements()) {
                List<String> arguments = new ArrayList<>(List.of("explore", finding.scenario(), "--count"));
                finding.settings().forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
                Result counted = run(arguments.toArray(String[]::new));
                assertEquals(0, counted.exit, counted.err);
                assertEquals(finding.number(), orders(counted, ".*\\(not as expected\\)"), counted.out);
                assertEquals("of " + orders(counted, ".*") + " orders lose an update", finding.unit());
            }
        }
    }

    private static int orders(Result counted, String line) {
        return counted.lines().stream()
                .filter(each -> each.matches("# \\d+ orders?: " + line))
                .mapToInt(each -> Integer.parseInt(each.split(" ", -1)[1]))
                .sum();
    }

    @Test
    void anExplorationSaysWhatItsAnswerIsWorth() {
        Result none = run("explore", "lost-update", "--property", "deadlock,torn_read");
        assertEquals(0, none.exit);
        assertTrue(none.out.startsWith("# None exists: every order was tried to its end."), none.out);
        Result within = run("explore", "lost-update", "--depth", "4");
        assertEquals(0, within.exit);
        assertTrue(within.out.startsWith("# None within 4 actions."), within.out);
        Result unknown = run("explore", "lost-update", "--property", "deadlok");
        assertEquals(2, unknown.exit);
        assertTrue(unknown.err.startsWith("There is no property deadlok. Choose of: incidents,"), unknown.err);
    }

    @Test
    void aCycleIsPrintedWithTheWayToItAndOneTurnOfIt(@TempDir Path folder) throws IOException {
        String source = "../simulations/src/test/resources/algorithms/after-you.yaml";
        Result found = run("explore", source, "--property", "livelock");
        assertEquals(1, found.exit, found.err);
        assertTrue(found.lines().get(0).startsWith("# Found: livelock after 12 actions"), found.out);
        assertTrue(found.lines().get(2).startsWith("# The last 8 actions lead back"), found.out);
        Path file = Files.writeString(folder.resolve("found.yaml"), found.out);
        Result again = run("run", file.toString(), "--json");
        assertEquals(0, again.exit, again.err);
        JsonNode json = JSON.readTree(run("explore", source, "--property", "livelock", "--json").out);
        assertEquals(8, json.at("/findings/0/cycle").intValue());
        assertEquals(12, json.at("/findings/0/turns").size());
        JsonNode last = JSON.readTree(again.lines().get(again.lines().size() - 1));
        assertEquals(json.at("/findings/0/hash").stringValue(), last.get("hash").stringValue());
    }

    @Test
    void anotherOneIsFoundUntilThereIsNone() {
        Result first = run("explore", "lost-update", "--property", "lost_update");
        Result second = run("explore", "lost-update", "--property", "lost_update", "--others", "1");
        assertEquals(1, second.exit, second.err);
        assertTrue(second.out.startsWith("# Found: lost_update after 6 actions"), second.out);
        assertNotEquals(first.lines().get(2), second.lines().get(2), "something else happens");
        Result third = run("explore", "lost-update", "--property", "lost_update", "--others", "2");
        assertEquals(3, third.exit, third.out);
        assertTrue(third.out.startsWith("# No other one exists than the 2 before it: every order"), third.out);
        Result json = run("explore", "lost-update", "--property", "lost_update", "--others", "7", "--json");
        assertTrue(json.out.startsWith("{\"verdict\":\"no_other_exists\""), json.out);
    }

    /** What was found, what was expected, and nothing is searched. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "lost-update --depth 0               | --depth is 0. Expected a number of at least 1.",
                "lost-update --states -3             | --states is -3. Expected a number of at least 1.",
                "lost-update --others -1             | --others is -1. Expected a number of at least 0.",
                "lost-update --others 1 --count      | --others 1 stands beside --count. Leave one of them out.",
                "lost-update --reduce --property livelock | --property livelock stands beside --reduce, which leaves out",
                "lost-update --reduce --count        | --count stands beside --reduce, which leaves out most of the"
                        + " orders.",
                "lost-update --property eventually   | lost-update claims nothing under eventually, so there is"
                        + " nothing to break.",
                "walls --property deadlock,always    | walls claims nothing under always, so there is nothing to"
                        + " break. Add a",
                "lost-update --depth deep            | Invalid value for option '--depth': 'deep' is not an int",
                "lost-update --set pages=0           | settings:1:1: pages is \"0\". Expected a whole number from 1 to"
                        + " 64.",
                "lost-updat                          | There is no file lost-updat, and no such scenario in the"
                        + " library:",
            })
    void wrongUsageIsToldInWords(String arguments, String told) {
        Result wrong = run(("explore " + arguments).split(" "));
        assertEquals(2, wrong.exit, wrong.out);
        assertTrue(wrong.err.startsWith(told), wrong.err);
        assertEquals("", wrong.out);
    }

    /** What needs a definition has it in one line of the help, and in full where scenarios are described. */
    @ParameterizedTest
    @ValueSource(strings = {"deadlock", "two_inside", "leaked_frame", "race_warning"})
    void helpDefinesWhatIsLookedFor(String incident) throws IOException {
        Result help = run("explore", "--help");
        assertEquals(
                1,
                help.lines().stream()
                        .filter(line -> line.matches(incident + ": [a-z].{20,}"))
                        .count(),
                help.out);
        String readme = Files.readString(Path.of("..", "simulations", "scenarios", "README.md"));
        assertTrue(readme.contains("\n- `" + incident + "`: "), incident);
        assertTrue(help.lines().stream().allMatch(line -> line.length() <= 80), help.out);
    }

    /** A lesson without programs: what each of its processes does may mix with what the others do. */
    @Test
    void aLessonWithoutProgramsIsTriedInEveryOrderOfItsProcesses(@TempDir Path folder) throws IOException {
        Result found = run("explore", "why-suspend", "--property", "lost_update");
        assertEquals(1, found.exit, found.err);
        String hash = found.out.replaceAll("(?s).*Hash at the end: ([0-9a-f]{16}).*", "$1");
        Path file = Files.writeString(folder.resolve("found.yaml"), found.out);
        Result again = run("run", file.toString(), "--json");
        assertEquals(0, again.exit, again.err + found.out);
        JsonNode last = JSON.readTree(again.lines().get(again.lines().size() - 1));
        assertEquals(hash, last.get("hash").stringValue());
    }
}
