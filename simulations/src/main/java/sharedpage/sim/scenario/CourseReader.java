package sharedpage.sim.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Reads a course: {@code chapters:}, a list of {@code {title, sentence, lessons: [NAME, …]}}. */
final class CourseReader {
    private static final int MOST_CHAPTERS = 50;
    private static final int MOST_LESSONS = 100;

    private static final Fields CHAPTER = Fields.of(
            "a chapter",
            Shape.Key.must("title", new Shape.Text(80)),
            Shape.Key.must("sentence", new Shape.Text(200)),
            Shape.Key.must("lessons", new Shape.ListOf("names of lessons", new LessonName(), 1, MOST_LESSONS)));

    private static final Structure COURSE = new Structure(
            Fields.of("a course", Shape.Key.must("chapters", new Shape.ListOf("chapters", CHAPTER, 1, MOST_CHAPTERS))));

    private final Predicate<String> exists;
    private final Problems problems;
    private final Set<String> seen = new HashSet<>();

    private CourseReader(Predicate<String> exists, Problems problems) {
        this.exists = exists;
        this.problems = problems;
    }

    /**
     * The course that a text describes, or nothing; then the problems say why.
     *
     * @param exists whether there is a lesson of that name
     */
    static Optional<Course> read(String text, Predicate<String> exists, Problems problems) {
        Optional<YamlNode> tree = YamlParser.parse(text, problems);
        tree.ifPresent(root -> COURSE.check(root, problems));
        if (!problems.isEmpty() || tree.isEmpty()) {
            return Optional.empty();
        }
        CourseReader reader = new CourseReader(exists, problems);
        Course course = new Course(tree.get().field("chapters").orElseThrow().items().stream()
                .map(reader::chapter)
                .toList());
        return problems.isEmpty() ? Optional.of(course) : Optional.empty();
    }

    private Course.Chapter chapter(YamlNode chapter) {
        List<YamlNode> lessons = chapter.field("lessons").orElseThrow().items();
        lessons.forEach(this::check);
        return new Course.Chapter(
                chapter.field("title").orElseThrow().text(),
                chapter.field("sentence").orElseThrow().text(),
                lessons.stream().map(YamlNode::text).toList());
    }

    private void check(YamlNode lesson) {
        if (!exists.test(lesson.text())) {
            problems.at(
                    lesson,
                    "There is no lesson " + lesson.told() + ".",
                    "write " + lesson.text() + ".yaml beside this file, or take the name out.");
        } else if (!seen.add(lesson.text())) {
            problems.at(lesson, "The lesson " + lesson.told() + " is here twice.", "keep one of the two.");
        }
    }

    /** The name of a lesson: that of its file, without {@code .yaml}. */
    private record LessonName() implements Shape {
        @Override
        public String description() {
            return "the name of a lesson (small letters and digits, with hyphens between words)";
        }

        @Override
        public ObjectNode schema() {
            return Shape.described(this, "string")
                    .put("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$")
                    .put("maxLength", 40);
        }
    }
}
