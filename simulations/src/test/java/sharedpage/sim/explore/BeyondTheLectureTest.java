package sharedpage.sim.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.monitor.Story;
import sharedpage.sim.run.AssertionChecker;
import sharedpage.sim.scenario.Scenario;

/** Each scenario in {@code src/test/resources/algorithms} is an algorithm that the lecture does not have: what they assert holds in every order, and not if a part is left out. */
class BeyondTheLectureTest {
    private static final Property ASSERTED = new Property(Set.of("always", "eventually", "deadlock"));
    private static final SearchLimits LIMITS = new SearchLimits(1_000, 300_000);

    private static String text(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/algorithms", name + ".yaml"));
    }

    private static Exploration.SearchOutcome verdict(Scenario scenario) {
        return Explorer.find(scenario, ASSERTED, LIMITS, progress -> true).verdict();
    }

    @ParameterizedTest
    @ValueSource(strings = {"peterson", "spin-lock", "ring-buffer", "readers-and-writers", "dining-philosophers"})
    void whatIsAssertedHoldsInEveryOrder(String name) throws IOException {
        Scenario scenario = Story.read(text(name));
        assertEquals(List.of(), AssertionChecker.problems(scenario));
        assertEquals(Exploration.SearchOutcome.NONE_EXISTS, verdict(scenario));
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "peterson            | '    - write: {page: 2, at: 1, bytes: 1, value: 1}'                       | ''",
                "spin-lock           | '    - while: {register: r1, equals: 1, do: [{test_and_set: {page: 2}}]}' | ''",
                "ring-buffer         | 'initial: 2'                                                             | 'initial: 3'",
                "readers-and-writers | 'do: [{signal: {group: data}}]'                                          | 'do: [{signal: {group: count}}]'",
                "dining-philosophers | 'C: [{wait: {group: f1}}, {wait: {group: f3}}'                           | 'C: [{wait: {group: f3}}, {wait: {group: f1}}'",
            })
    void itDoesNotIfAPartIsLeftOut(String name, String part, String instead) throws IOException {
        Scenario scenario = Story.read(text(name).replace(part, instead));
        assertEquals(Exploration.SearchOutcome.FOUND, verdict(scenario));
    }

    /** The order that breaks it is the double fetch: A writes between the first load, whose length is checked, and the second. */
    @Test
    void aLengthThatIsFetchedTwiceOverflowsTheBuffer() throws IOException {
        String twice = text("double-fetch-of-a-length");
        Exploration answer = Explorer.find(Story.read(twice), ASSERTED, LIMITS, progress -> true);
        assertEquals(Exploration.SearchOutcome.FOUND, answer.verdict());
        int write = answer.first().orElseThrow().schedule().indexOf("A");
        assertTrue(write == 1 || write == 2, "A writes after " + write + " actions of B");

        Scenario once = Story.read(twice.replace("{load: {page: 2}}, {write", "{write"));
        assertEquals(Exploration.SearchOutcome.NONE_EXISTS, verdict(once));
    }

    /** Lock and turn have no end, so only cycles can be wrong with them; a lock lets one process by for ever. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "endless-spin-lock, starvation, B",
        "endless-peterson, , ",
        "after-you, livelock, A and B",
        "peterson, , ",
        "spin-lock, , ",
    })
    void whoDoesNotGetOnIsFoundInCycles(String name, String cycle, String processes) throws IOException {
        Exploration found = Explorer.findAll(
                Story.read(text(name)), new Property(Set.of("livelock", "starvation")), LIMITS, progress -> true);
        assertEquals(cycle, found.first().map(Counterexample::name).orElse(null));
        String facts = found.first().map(Counterexample::facts).orElse("");
        assertEquals(processes == null ? "" : processes, facts.replaceAll(".*for ever: | (act|can) .*", ""));
    }

    @Test
    void whatIsFetchedTwiceMayHaveChanged() throws IOException {
        assertEquals(List.of(), AssertionChecker.problems(Story.read(text("double-fetch"))));
    }
}
