package sharedpage.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Names that were replaced by standard terms do not come back. {@code old-names.tsv} has a line for each: the whole
 * identifier, and where it must not stand, as the beginning of a path from the root of the repository.
 */
class OldNamesTest {
    private static final Path LIST = Path.of("src/test/resources/old-names.tsv");

    @Test
    void noOldNameIsLeftInMainCode() throws IOException {
        List<String> lines = Files.readAllLines(LIST).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertTrue(lines.size() > 100, "the list has only " + lines.size() + " names");
        List<Repository.TextFile> mainCode = Repository.mainCode();
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            String[] columns = line.split("\t", -1);
            assertEquals(2, columns.length, "a name, a tab and a scope, but found: " + line);
            Pattern identifier = Pattern.compile("(?<![\\w$-])" + Pattern.quote(columns[0]) + "(?![\\w$-])");
            for (Repository.TextFile file : mainCode) {
                if (file.isIn(columns[1].split(" "))) {
                    found.addAll(file.occurrences(identifier));
                }
            }
        }

        assertEquals(List.of(), found);
    }
}
