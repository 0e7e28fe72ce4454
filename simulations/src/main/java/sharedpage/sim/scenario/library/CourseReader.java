package sharedpage.sim.scenario.library;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import sharedpage.sim.scenario.grammar.ListType;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.ScalarType.PatternType;
import sharedpage.sim.scenario.grammar.ScalarType.TextType;
import sharedpage.sim.scenario.grammar.SymbolTable;
import sharedpage.sim.scenario.grammar.Validation;
import sharedpage.sim.scenario.grammar.ValueType;
import sharedpage.sim.scenario.text.ParseResult;
import sharedpage.sim.scenario.text.Problems;
import sharedpage.sim.scenario.text.YamlNode;
import sharedpage.sim.scenario.text.YamlParser;

/** Reads a course: {@code chapters:}, a list of {@code {title, sentence, lessons: [NAME, …]}}. */
final class CourseReader {
    private static final int MOST_CHAPTERS = 50;
    private static final int MOST_LESSONS = 100;

    private static final ValueType LESSON = new PatternType(
            "(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*",
            "the name of a lesson (at most 40 small letters and digits, with hyphens between words)");

    private static final MapType CHAPTER = MapType.of(
            "a chapter",
            MapKey.required("title", new TextType(80)),
            MapKey.required("sentence", new TextType(200)),
            MapKey.required("lessons", new ListType("names of lessons", LESSON, 1, MOST_LESSONS)));

    private static final MapType COURSE =
            MapType.of("a course", MapKey.required("chapters", new ListType("chapters", CHAPTER, 1, MOST_CHAPTERS)));

    private final Predicate<String> exists;
    private final Problems problems;
    private final Set<String> seen = new HashSet<>();

    private CourseReader(Predicate<String> exists, Problems problems) {
        this.exists = exists;
        this.problems = problems;
    }

    /**
     * Reads a course from a text.
     *
     * @param file name of the text
     * @param exists whether there is a lesson of a name
     */
    static ParseResult<Course> read(String file, String text, Predicate<String> exists) {
        Problems problems = new Problems(file);
        Optional<YamlNode> root = YamlParser.parse(text, problems);
        root.ifPresent(node -> COURSE.check(node, new Validation(SymbolTable.UNKNOWN, problems)));
        Optional<Course> course =
                root.filter(node -> problems.isEmpty()).map(node -> new CourseReader(exists, problems).course(node));
        return ParseResult.of(course, problems);
    }

    private Course course(YamlNode root) {
        return new Course(root.items("chapters").stream().map(this::chapter).toList());
    }

    private Course.Chapter chapter(YamlNode chapter) {
        List<YamlNode> lessons = chapter.items("lessons");
        lessons.forEach(this::check);
        return new Course.Chapter(
                chapter.text("title").orElseThrow(),
                chapter.text("sentence").orElseThrow(),
                lessons.stream().map(YamlNode::text).toList());
    }

    private void check(YamlNode lesson) {
        if (!exists.test(lesson.text())) {
            problems.at(
                    lesson,
                    "There is no lesson " + lesson.summary() + ".",
                    "write " + lesson.text() + ".yaml beside this file, or take the name out.");
        } else if (!seen.add(lesson.text())) {
            problems.at(lesson, "The lesson " + lesson.summary() + " is here twice.", "keep one of the two.");
        }
    }
}
