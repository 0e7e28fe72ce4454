package sharedpage.server.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of limits that operators read, and the absence of limits elsewhere. */
class LimitsTableTest {
    private static final Path OPERATIONS = Path.of("OPERATIONS.md");
    private static final String HEAD = "| name | limit | of what, and why |\n|---|---|---|\n";

    private static String row(Limit limit) {
        return "| `" + limit.name() + "` | " + limit + " | " + limit.reason() + " |\n";
    }

    /** Written anew by {@code -Dupdate=true}. */
    @Test
    void operationsHasOneRowForEachLimit() throws IOException {
        String text = Files.readString(OPERATIONS);
        int start = text.indexOf(HEAD) + HEAD.length();
        int end = text.indexOf("\n\n", start - 1) + 1;
        String expected =
                Arrays.stream(Limit.values()).map(LimitsTableTest::row).collect(Collectors.joining());
        if (Boolean.getBoolean("update")) {
            Files.writeString(OPERATIONS, text.substring(0, start) + expected + text.substring(end));
        }
        assertEquals(expected, Files.readString(OPERATIONS).substring(start, start + expected.length()));
        assertEquals('\n', Files.readString(OPERATIONS).charAt(start + expected.length()), "no row is left over");
    }

    /** PROTOCOL.md is read by authors of clients, to whom the name of a limit says nothing; so it has them in sentences. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    JOIN_SECONDS             | must be `join`, within # seconds
                    JOIN_SECONDS             | no join came within # seconds
                    JOIN_CODE_HOURS          | all hosts get `invitation`. It ends after # hours
                    HOST_LINK_HOURS          | another device of yours; it ends after # hours
                    IDLE_SESSION_MINUTES     | freed # minutes after its last connection ended
                    SCENARIO_BYTES           | a scenario's text, at most # bytes
                    SCENARIO_BYTES           | the same for a scenario's text of at most # bytes
                    PREVIEW_STEPS            | the first # steps as in `steps`
                    COMPARED_STEPS           | as in a preview, of at most # steps
                    BACKGROUND_JOBS          | if # requests wait
                    QUEUED_TEXTS             | a text of yours (each # requests)
                    QUEUED_SESSIONS          | new sessions of a lesson (# requests)
                    QUEUED_FORKS             | one after the other; if # wait
                    WAITING_JOINS            | more than # connections wait to join the session
                    QUEUED_SEARCHES          | any while # others wait
                    SEARCH_ABANDONED_SECONDS | not polled for # seconds
                    FORKS                    | connection may make #.
                    WELCOME_STEPS            | of a long one the # nearest
                    FETCHED_STEPS            | block of # nodes
                    HAND_CHARACTERS          | up to # characters of `words`
                    """)
    void theProtocolStatesTheLimits(Limit limit, String sentence) throws IOException {
        String text = Files.readString(Path.of("PROTOCOL.md")).replaceAll("\\s+", " ");
        String expected = sentence.replace("#", String.valueOf(limit.value()));
        assertTrue(text.contains(expected), "PROTOCOL.md lacks: " + expected);
    }

    /** A number of that kind in another class would be missing from the table. */
    @Test
    void noOtherClassDeclaresALimit() throws IOException {
        Pattern declared = Pattern.compile("static final (?:int|long) (\\w*(?:LIMIT|MOST|MAX)\\w*) = [\\d_ *<L.]+;");
        Set<String> found;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            found = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> declared.matcher(read(file)).results().map(match -> name(file, match)))
                    .collect(Collectors.toSet());
        }
        assertEquals(Set.of(), found);
    }

    private static String name(Path file, MatchResult match) {
        return file.getFileName() + " " + match.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
