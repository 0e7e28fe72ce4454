package sharedpage.sim.scenario.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.scenario.text.ParseResult;
import sharedpage.sim.scenario.text.Problem;

/** A course is a list of chapters; what is wrong with it is told with its place. */
class CourseReaderTest {
    private static ParseResult<Course> read(String text) {
        return CourseReader.read("course.yaml", text, List.of("walls", "two-names")::contains);
    }

    @Test
    void chaptersAndLessonsKeepTheirOrder() {
        Course course =
                read("""
                chapters:
                  - {title: Second things first, sentence: It goes on., lessons: [two-names]}
                  - {title: The rest, sentence: It ends., lessons: [walls]}
                """)
                        .value()
                        .orElseThrow();
        assertEquals(List.of("two-names", "walls"), course.lessons());
        assertEquals(
                new Course.Chapter("The rest", "It ends.", List.of("walls")),
                course.chapters().get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[walls, walls] | 1:60 | The lesson \"walls\" is here twice.",
                "[walls, moon]  | 1:60 | There is no lesson \"moon\".",
                "[Walls]        | 1:53 | Item 1 of lessons is \"Walls\". Expected the name of a lesson (at most 40 small letters and digits, with hyphens between words).",
                "[]             | 1:52 | lessons is a list of 0. Expected a list of 1 to 100 names of lessons.",
            })
    void aWrongListOfLessonsIsTold(String lessons, String place, String what) {
        ParseResult<Course> course = read("chapters: [{title: One, sentence: It is., lessons: " + lessons + "}]");
        assertEquals(Optional.empty(), course.value());
        Problem problem = course.problems().get(0);
        assertEquals(place + " " + what, problem.line() + ":" + problem.column() + " " + problem.what());
    }

    @Test
    void aChapterHasATitleASentenceAndLessons() {
        ParseResult<Course> course = read("chapters: [{title: One, lesson: [walls]}]");
        assertEquals(
                List.of(
                        "sentence is missing in Item 1 of chapters.",
                        "The key lesson is unknown here. Did you mean lessons?"),
                course.problems().stream().map(Problem::what).toList());
    }
}
