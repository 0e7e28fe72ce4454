package sharedpage.e2e.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A state of a page in which people find themselves.
 *
 * @param address a path, or a side of a class and its lesson, or a scenario of its own
 * @param acts what is done there, one after the other
 * @param closed what a reload closes; empty if the same is seen after it
 */
public record PageState(String name, String address, List<String> acts, String closed) {
    private static final String FOLDER = "/states/";

    /** The table of all states. */
    public static List<PageState> all() {
        return read("states.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("state "))
                .map(PageState::of)
                .toList();
    }

    private static PageState of(String line) {
        String[] cells = line.split("\\|", -1);
        List<String> acts = Arrays.stream(cells[2].split(", (?=click|press)"))
                .map(String::strip)
                .filter(act -> !act.isEmpty())
                .toList();
        return new PageState(cells[0].strip(), cells[1].strip(), acts, cells[3].strip());
    }

    /** A file that lies beside the table, as text. */
    public static String read(String name) {
        try (InputStream file = PageState.class.getResourceAsStream(FOLDER + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
