package sharedpage.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing in the repository depends on the machine on which it was written. */
class TrackedFilesTest {
    /** Home and work folders; {@code /tmp} and {@code /var} are the same everywhere. */
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.~}-])/(?:home|Users|root|work|workspace|builds)/[\\w.-]+|[A-Z]:\\\\Users\\\\");

    /** Left behind by javac when it fails; they hold the paths of the machine. */
    private static final Pattern COMPILER_CRASH_FILE = Pattern.compile("javac\\.\\d+_\\d+\\.args");

    @Test
    void noFileHoldsAPathOfTheMachineOnWhichItWasWritten() {
        List<String> found = Repository.textFiles().stream()
                .flatMap(file -> file.occurrences(MACHINE_PATH).stream())
                .toList();

        assertEquals(List.of(), found, "use a path relative to the repository");
    }

    @Test
    void aMachinePathIsRecognised() {
        Repository.TextFile file = new Repository.TextFile("x", "first\n-d /home/" + "ada/lab/target\n");

        assertEquals(List.of("x:2: /home/" + "ada"), file.occurrences(MACHINE_PATH));
    }

    @Test
    void noCompilerCrashFileIsKept() {
        assertFalse(Repository.textFiles().stream()
                .anyMatch(file -> COMPILER_CRASH_FILE.matcher(file.path()).find()));
    }
}
