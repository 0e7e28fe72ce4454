package sharedpage.sim.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.monitor.Story;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;

/** A search recalls what somebody did before instead of having it done again: it meets what one meets that never does. */
class TransitionCacheTest {
    private static final Property INCIDENTS = new Property(Set.of("incidents"));

    static List<String> lessons() {
        return Library.names();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void everyLessonHasAsManyStatesAsIfNothingWereRecalled(String lesson) {
        holds(Story.read(Library.text(lesson).orElseThrow()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "spawns   | '' | A: [{spawn: {as: D}}, {write: {page: 1, bytes: 2, fill: a}}] ; P: [{spawn: {as: E}}]",
                "suspends | '' | P: [{suspend_group: {group: g}}, {resume_group: {group: g}}] ; A: [{load: {page: 1}}]",
                "pages    | ', replacement: clock' | A: [{read: {page: 1, bytes: 2}}] ; os: [{page_out: {of: A, page: 3}}]",
                "kills    | ', abnormal_exit: cleanup' | A: [{wait: {group: g}}, {wait: {group: h}}] ; B: [{wait: {group: g}}] ; P: [{kill: {process: A}}]",
                "writes   | ', granularity: word' | A: [{write: {page: 1, bytes: 3, fill: a}}] ; B: [{read: {page: 2, bytes: 3}}] ; C: [{write: {page: 2, bytes: 1, fill: c}}]",
            })
    void soHasWhatNoLessonMixes(String what, String settings, String programs) {
        holds(Story.family(settings, "programs:\n  " + programs.replace(" ; ", "\n  ") + "\n"));
    }

    private static void holds(Scenario scenario) {
        Exploration answer = Explorer.findAll(scenario, INCIDENTS, SearchLimits.WIDE, progress -> true);
        assertEquals(ReferenceSearch.states(InterleavedScenario.of(scenario)), answer.states());
    }
}
