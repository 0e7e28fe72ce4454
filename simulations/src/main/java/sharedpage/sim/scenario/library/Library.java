package sharedpage.sim.scenario.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.scenario.text.ParseResult;

/** The scenarios that come with the program. Its file course.yaml names them in the order in which they are taught. */
public final class Library {
    /** With this begin the names of the scenarios of the verdict, which are no lessons. */
    public static final String VERDICT = "verdict-";

    private static final String VERDICT_FOLDER = "verdict/";

    private static final String SCHEMA = "scenario.schema.json";

    private static final String COURSE = "course.yaml";

    private Library() {}

    /** Read when first asked for. */
    private static final class ParsedCourse {
        static final Course COURSE = read();
    }

    private static Course read() {
        String text = resource(COURSE)
                .orElseThrow(() -> new IllegalStateException("The library of scenarios has no " + COURSE + "."));
        ParseResult<Course> course =
                CourseReader.read(COURSE, text, name -> resource(name + ".yaml").isPresent());
        return course.value()
                .orElseThrow(() -> new IllegalStateException(course.problems().toString()));
    }

    /** The scenarios in chapters. */
    public static Course course() {
        return Library.ParsedCourse.COURSE;
    }

    /** The names of all scenarios, in their order. */
    public static List<String> names() {
        return course().lessons();
    }

    /** The text of a scenario, if there is one of that name. */
    public static Optional<String> text(String name) {
        if (name.matches(VERDICT + "[a-z-]+")) {
            return resource(VERDICT_FOLDER + name.substring(VERDICT.length()) + ".yaml");
        }
        return names().contains(name) ? resource(name + ".yaml") : Optional.empty();
    }

    /** The JSON Schema of scenarios, for editors. */
    public static String schema() {
        return resource(SCHEMA)
                .orElseThrow(() -> new IllegalStateException("The library of scenarios has no " + SCHEMA + "."));
    }

    private static Optional<String> resource(String file) {
        try (InputStream stream = Library.class.getResourceAsStream("/scenarios/" + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Scenario file " + file + " can't be read.", e);
        }
    }
}
