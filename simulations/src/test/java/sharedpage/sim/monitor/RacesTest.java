package sharedpage.sim.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.event.Event;
import sharedpage.sim.machine.Step;
import sharedpage.sim.run.EnabledTransition;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;

/** Two processes add 1 to the same byte, in every order of their actions. */
class RacesTest {
    private static final String ADD = "{load: {page: %d}}, {add: {value: 1}}, {store: {page: %d}}";
    private static final String PLAIN = "[" + ADD + "]";
    private static final String GUARDED = "[{wait: {group: g}}, " + ADD + ", {signal: {group: g}}]";

    private static Scenario increments(String program) {
        return Story.family("", "programs:\n  A: " + in(program, 1) + "\n  B: " + in(program, 2) + "\n");
    }

    private static String in(String program, int page) {
        return program.replace("%d", String.valueOf(page));
    }

    /** What is in the byte after an order, and what was told on the way. */
    private record End(int value, List<String> incidents) {}

    private static void all(Simulation simulation, SimulationState now, List<String> told, List<End> ends) {
        List<EnabledTransition> choices = simulation.enabledTransitions(now);
        if (choices.isEmpty()) {
            int frame = now.machine().page(0).frame();
            ends.add(new End(now.machine().frames().get(frame).bytes().at(0), told));
        }
        for (EnabledTransition choice : choices) {
            SimulationState next = simulation.take(now, choice);
            List<String> more = new ArrayList<>(told);
            more.addAll(incidents(next.step()));
            all(simulation, next, more, ends);
        }
    }

    private static List<String> incidents(Step step) {
        return step.events().stream()
                .filter(Event.Incident.class::isInstance)
                .map(event -> ((Event.Incident) event).name())
                .toList();
    }

    private static List<End> ends(Scenario scenario) {
        Simulation simulation = new Simulation(scenario);
        List<End> ends = new ArrayList<>();
        all(simulation, simulation.start(), List.of(), ends);
        return ends;
    }

    @Test
    void ofTwentyOrdersTwoAreRight() {
        Map<String, Integer> kinds = new TreeMap<>();
        for (End end : ends(increments(PLAIN))) {
            boolean lost = end.incidents.contains("lost_update");
            boolean race = end.incidents.contains("race_warning");
            kinds.merge(end.value + (race ? " race" : "") + (lost ? " lost" : ""), 1, Integer::sum);
        }
        assertEquals(Map.of("2", 2, "1 race lost", 18), kinds);
    }

    @Test
    void withTheSemaphoreEveryOrderIsRight() {
        List<End> ends = ends(increments(GUARDED));
        assertEquals(true, ends.size() > 2, "there are several orders: " + ends.size());
        ends.forEach(end -> assertEquals(new End(2, List.of()), end));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A, B, A, A, B, B | lost_update by B    | race_warning A B; lost_update B A",
                "A, A, A, B, B, B | nobody in between   | ''",
                "A, B, B, B, A, A | lost_update by A    | race_warning B A; lost_update A B",
            })
    void theScheduleDecides(String schedule, String why, String incidents) {
        Scenario scenario = Story.family(
                "", "programs:\n  A: " + in(PLAIN, 1) + "\n  B: " + in(PLAIN, 2) + "\nschedule: [" + schedule + "]\n");
        assertEquals(incidents, String.join("; ", Story.incidents(scenario)), why);
    }

    @Test
    void whoWorksWithoutTheSemaphoreRacesWithItsHolder() {
        Scenario scenario = Story.family(
                "",
                """
                steps:
                  - wait: {by: A, group: g}
                  - write: {by: B, page: 2, bytes: 1, fill: b}
                  - read: {by: A, page: 1, bytes: 1}
                  - signal: {by: A, group: g}
                  - write: {by: B, page: 2, bytes: 1, fill: b}
                """);
        assertEquals(List.of("race_warning B A"), Story.incidents(scenario));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "two test_and_set       | [{test_and_set: {page: %d}}, {store: {page: %d}}] | ''",
                "a load and its store   | [{load: {page: %d}}, {store: {page: %d}}] | race_warning B A; lost_update A B",
                "compare_and_swap twice | [{compare_and_swap: {page: %d, expected: 0, value: 0}}, {store: {page: %d}}] | ''",
            })
    void anAtomicUpdateIsNoLoadWhoseStoreIsStillToCome(String what, String program, String incidents) {
        Scenario scenario = Story.family(
                "", "programs:\n  A: " + in(program, 1) + "\n  B: " + in(program, 2) + "\nschedule: [A, B, B, A]\n");
        assertEquals(incidents, String.join("; ", Story.incidents(scenario)), what);
    }

    @Test
    void anAtomicUpdateRacesWithAPlainLoadAndStore() {
        Scenario scenario = Story.family(
                "",
                """
                programs:
                  A: [{load: {page: 1}}, {add: {value: 1}}, {store: {page: 1}}]
                  B: [{test_and_set: {page: 2}}]
                schedule: [A, B, A, A]
                """);
        assertEquals("race_warning B A; lost_update A B", String.join("; ", Story.incidents(scenario)));
    }

    @ParameterizedTest(name = "words of {0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | A, A, B, B, B, B, A, A | race_warning B A; torn_read B A",
                "1 | B, A, A, A, A, B, B, B | race_warning A B; torn_read B A",
                "1 | A, A, A, A, B, B, B, B | ''",
                "2 | A, B, B, A             | race_warning B A; torn_read B A",
                "2 | A, B, A, B             | race_warning B A; race_warning A B",
                "4 | A, B                   | ''",
            })
    void aReaderInBetweenSeesAMixture(int word, String schedule, String incidents) {
        Scenario scenario = Story.family(
                ", granularity: word, word_size: " + word,
                """
                programs:
                  A: [{write: {page: 1, bytes: 4, fill: "A"}}]
                  B: [{read: {page: 2, bytes: 4}}]
                schedule: [%s]
                """
                        .replace("%s", schedule));
        List<String> told = new ArrayList<>(Story.incidents(scenario));
        assertEquals(incidents, String.join("; ", told));
    }

    /** As many bytes are lost as both have touched, however many the register has. */
    @ParameterizedTest(name = "B stores {0} bytes, A has written {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | at: 2, bytes: 1                               | 1 byte that A wrote",
                "4 | at: 1, bytes: 2                               | 2 bytes that A wrote",
                "4 | at: 0, bytes: 4                               | 4 bytes that A wrote",
                "2 | at: 1, bytes: 3                               | 1 byte that A wrote",
                "1 | at: 0, bytes: 4                               | 1 byte that A wrote",
                "2 | at: 2, bytes: 2                               | ''",
                "4 | at: 0, bytes: 2}}, {write: {page: 1, at: 1, bytes: 2 | 3 bytes that A wrote",
                "4 | at: 0, bytes: 1}}, {write: {page: 1, at: 3, bytes: 1 | 2 bytes that A wrote",
            })
    void onlyBytesOfBothAreLost(int word, String write, String lost) {
        Scenario scenario = Story.family(
                ", word_size: " + word,
                """
                programs:
                  A: [{write: {page: 1, WRITE, fill: "A"}}]
                  B: [{load: {page: 2}}, {add: {value: 1}}, {store: {page: 2}}]
                schedule: [B, B, A, A, B]
                """
                        .replace("WRITE, fill", write + ", fill")
                        .replace("}}, {write", ", fill: \"A\"}}, {write"));
        String end = Story.end(scenario);
        assertEquals(lost.isEmpty(), !end.contains("Lost update"), end);
        assertTrue(end.contains(lost), end);
    }
}
