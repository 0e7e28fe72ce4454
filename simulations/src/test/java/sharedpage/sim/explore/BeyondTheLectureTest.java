package sharedpage.sim.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.monitor.Story;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Course;
import sharedpage.sim.scenario.library.Library;

/**
 * The lessons of the last chapter are algorithms that the lecture does not have: what they assert holds in every order, and
 * not if a part is left out. Those that no lesson has are in {@code src/test/resources/algorithms}.
 */
class BeyondTheLectureTest {
    private static final Property ASSERTED = new Property(Set.of("always", "eventually", "deadlock"));
    private static final SearchLimits LIMITS = new SearchLimits(1_000, 300_000);

    private static String text(String name) throws IOException {
        Optional<String> lesson = Library.text(name);
        return lesson.isPresent()
                ? lesson.get()
                : Files.readString(Path.of("src/test/resources/algorithms", name + ".yaml"));
    }

    private static Exploration.SearchOutcome verdict(Scenario scenario) {
        return Explorer.find(scenario, ASSERTED, LIMITS, progress -> true).verdict();
    }

    @ParameterizedTest
    @ValueSource(strings = {"peterson", "spin-lock", "ring-buffer", "readers-and-writers", "dining-philosophers"})
    void whatIsAssertedHoldsInEveryOrder(String name) throws IOException {
        Scenario scenario = Story.read(text(name));
        assertEquals(Set.of(), ASSERTED.unclaimed(scenario));
        assertEquals(Exploration.SearchOutcome.NONE_EXISTS, verdict(scenario));
    }

    /** A class watches every step, so there are few. */
    @Test
    void theLessonsAreShort() {
        for (String lesson : chapter()) {
            Scenario scenario = Story.read(Library.text(lesson).orElseThrow());
            int steps = last(new Simulation(scenario)).machine().step();
            assertTrue(steps <= 25, lesson + " has " + steps + " steps");
        }
    }

    private static List<String> chapter() {
        List<Course.Chapter> chapters = Library.course().chapters();
        return chapters.get(chapters.size() - 1).lessons();
    }

    private static SimulationState last(Simulation simulation) {
        SimulationState now = simulation.start();
        for (Optional<SimulationState> next = simulation.next(now); next.isPresent(); next = simulation.next(now)) {
            now = next.get();
        }
        return now;
    }

    /** A lesson, a part of it, and what stands there instead. */
    static Stream<Arguments> parts() {
        return Stream.of(
                Arguments.of("peterson", "- write: {page: 2, at: 1, bytes: 1, value: 1}", "- add: {value: 1}"),
                Arguments.of(
                        "spin-lock", "    - while: {register: r1, equals: 1, do: [{test_and_set: {page: 2}}]}", ""),
                Arguments.of(
                        "dining-philosophers",
                        "C: [{wait: {group: f1}}, {wait: {group: f3}}",
                        "C: [{wait: {group: f3}}, {wait: {group: f1}}"),
                Arguments.of(
                        "ring-buffer",
                        """
                            - load: {page: 1, at: 0}
                            - store: {page: 0, at: 0}
                            - signal: {group: room}
                        """,
                        """
                            - signal: {group: room}
                            - load: {page: 1, at: 0}
                            - store: {page: 0, at: 0}
                        """),
                Arguments.of(
                        "readers-and-writers",
                        """
                            - wait: {group: g}
                            - write: {page: 2, at: 0, bytes: 1, value: 10}
                            - write: {page: 2, at: 1, bytes: 1, value: 0}
                            - signal: {group: g}
                        """,
                        """
                            - write: {page: 2, at: 0, bytes: 1, value: 10}
                            - write: {page: 2, at: 1, bytes: 1, value: 0}
                        """));
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("parts")
    void itDoesNotIfAPartIsLeftOut(String name, String part, String instead) throws IOException {
        String text = text(name);
        assertTrue(text.contains(part), part);
        assertEquals(Exploration.SearchOutcome.FOUND, verdict(Story.read(text.replace(part, instead))));
    }

    /** As the lesson says in answer to a question. */
    @Test
    void theTurnMustBeGivenAwayAfterTheFlagIsSet() throws IOException {
        String flag = "- write: {page: 2, at: 1, bytes: 1, value: 1}";
        String turn = "- write: {page: 2, at: 2, bytes: 1, value: 1}";
        String swapped =
                text("peterson").replace(flag, "- swapped").replace(turn, flag).replace("- swapped", turn);
        assertEquals(Exploration.SearchOutcome.FOUND, verdict(Story.read(swapped)));
    }

    /** The order that breaks it is the double fetch: A writes between the first load, whose length is checked, and the second. */
    @Test
    void aLengthThatIsFetchedTwiceOverflowsTheBuffer() throws IOException {
        String twice = text("double-fetch");
        Exploration answer = Explorer.find(Story.read(twice), ASSERTED, LIMITS, progress -> true);
        assertEquals(Exploration.SearchOutcome.FOUND, answer.verdict());
        int write = answer.first().orElseThrow().schedule().indexOf("A");
        assertTrue(write == 1 || write == 2, "A writes after " + write + " actions of B");

        String again = "          - load: {page: 2}\n";
        assertTrue(twice.contains(again));
        assertEquals(Exploration.SearchOutcome.NONE_EXISTS, verdict(Story.read(twice.replace(again, ""))));
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
}
