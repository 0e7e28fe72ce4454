package sharedpage.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tables "Where to look" of ARCHITECTURE.md lead to files that exist. */
class LookupTablesTest {
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** Headings of the tables, and where the names below each of them may lie; {@code *} is the name. */
    private static final Map<String, List<String>> TABLES = Map.of(
            "### Simulations: packages of `sharedpage.sim`",
            List.of(
                    "simulations/src/main/java/sharedpage/sim/*.java",
                    "simulations/src/main/resources/sharedpage/sim/*"),
            "### Server: packages of `sharedpage.server`",
            List.of("server/src/main/java/sharedpage/server/*.java", "*"),
            "### Web: folders of `web/public/js`",
            List.of("web/public/js/*", "web/public/*", "*"));

    @Test
    void everyFileInTheTablesExists() throws IOException {
        String map = Files.readString(Repository.ROOT.resolve("ARCHITECTURE.md"));
        List<String> missing = new ArrayList<>();
        TABLES.forEach((heading, places) -> {
            List<String> names = MarkdownTable.rows(map, heading).stream()
                    .flatMap(row -> IntStream.range(0, row.size())
                            .filter(cell -> cell % 2 == 1)
                            .mapToObj(row::get))
                    .flatMap(cell -> NAME.matcher(cell).results())
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            assertTrue(names.size() > 30, heading + " has only " + names);
            names.stream()
                    .filter(name -> places.stream().noneMatch(place -> isFile(place, name)))
                    .map(name -> heading + ": " + name)
                    .forEach(missing::add);
        });

        assertEquals(List.of(), missing);
    }

    private static boolean isFile(String place, String name) {
        return Files.isRegularFile(Repository.ROOT.resolve(place.replace("*", name)));
    }
}
