package sharedpage.sim.scenario.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.run.AssertionChecker;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;

class LibraryTest {
    static List<String> names() {
        return Library.names();
    }

    /** The names of the files with that ending, without it. */
    private static Set<String> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.replace(ending, ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void theCourseNamesEveryLessonOnceAndEachHasATranscript() throws IOException {
        Set<String> lessons = files(".yaml");
        assertTrue(lessons.remove("course"));
        assertEquals(lessons, new TreeSet<>(Library.names()));
        assertEquals(lessons, files(".txt"));
        assertEquals(Library.names().size(), Set.copyOf(Library.names()).size());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyLessonIsWholeAndWhatItClaimsIsTrue(String name) {
        ParseResult<Scenario> reading =
                ScenarioReader.read(name, Library.text(name).orElseThrow());

        assertEquals(List.of(), reading.problems());
        Scenario scenario = reading.value().orElseThrow();
        assertEquals(List.of(), AssertionChecker.problems(scenario));
        assertTrue(scenario.slide().isPresent(), "it says to which slide it belongs");
        assertTrue(scenario.lines().stream().anyMatch(line -> line.question().isPresent()), "it asks a question");
        assertTrue(scenario.lines().stream().anyMatch(line -> line.why().isPresent()), "it gives a reason");
        assertFalse(scenario.lines().stream().allMatch(line -> line.assertions().isEmpty()), "it claims something");
    }

    @Test
    void whatIsNotInTheLibraryHasNoText() {
        assertEquals(Optional.empty(), Library.text("no-such-lesson"));
        assertEquals(Optional.empty(), Library.text("../secret"));
    }
}
