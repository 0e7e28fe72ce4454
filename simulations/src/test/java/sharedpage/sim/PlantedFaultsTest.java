package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults that {@code planted-faults.sh} plants still fit source and tests, so that the long tests can plant them. */
class PlantedFaultsTest {
    private static final String NOTICED_BY = "Noticed by ";

    static List<Path> faults() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("simulations", "server")) {
            try (Stream<Path> files = Files.list(Path.of("..", module, "src/test/resources/faults"))) {
                files.sorted().forEach(all::add);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theTestThatNoticedAFaultIsThere(Path fault) throws IOException {
        String head = Files.readAllLines(fault).get(0);
        assertTrue(head.startsWith(NOTICED_BY), fault + " begins with: " + head);
        String file = head.substring(NOTICED_BY.length()) + ".java";
        Path tests = fault.resolve("../../../java").normalize();
        try (Stream<Path> all = Files.walk(tests)) {
            assertTrue(all.anyMatch(test -> test.endsWith(file)), tests + " has no " + file);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theLinesThatAFaultChangesAreThere(Path fault) throws IOException {
        Path source = null;
        String[] parts = Files.readString(fault).split("\n(?=@@|--- )", -1);
        for (String part : List.of(parts).subList(1, parts.length)) {
            if (part.startsWith("--- a/")) {
                source = Path.of("..", part.lines().findFirst().orElseThrow().substring("--- a/".length()));
            } else {
                String before = part.lines()
                        .skip(1)
                        .filter(line -> !line.startsWith("+"))
                        .map(line -> line.substring(1))
                        .collect(Collectors.joining("\n"));
                assertFalse(before.isBlank(), part);
                assertTrue(
                        Files.readString(source).contains(before),
                        "Make it anew, since " + source + " lacks\n" + before);
            }
        }
    }
}
