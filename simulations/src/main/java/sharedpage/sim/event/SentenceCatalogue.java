package sharedpage.sim.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The texts of {@code sentences.txt}. A block begins with a line of one or more names, and each further line is a text
 * with what it is for, such as {@code what: It rains.} The names are those of events, of operations and of states.
 */
final class SentenceCatalogue {
    private static final Map<String, Map<String, String>> BLOCKS = blocks(file());

    private SentenceCatalogue() {}

    /** The text for one purpose under a name, if there is one. */
    static Optional<String> text(String name, String purpose) {
        return Optional.ofNullable(BLOCKS.getOrDefault(name, Map.of()).get(purpose));
    }

    /** The names that have a text for a purpose, in alphabetical order. */
    static List<String> names(String purpose) {
        return BLOCKS.keySet().stream()
                .filter(name -> BLOCKS.get(name).containsKey(purpose))
                .toList();
    }

    private static String file() {
        try (InputStream text = SentenceCatalogue.class.getResourceAsStream("sentences.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of sentences can't be read.", e);
        }
    }

    private static Map<String, Map<String, String>> blocks(String file) {
        Map<String, Map<String, String>> blocks = new TreeMap<>();
        for (String block : file.strip().split("\n\\s*\n", -1)) {
            List<String> lines = block.strip().lines().toList();
            Map<String, String> texts = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                int colon = line.indexOf(": ");
                texts.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 2).strip());
            }
            for (String name : lines.get(0).split(" ", -1)) {
                blocks.put(name, texts);
            }
        }
        return blocks;
    }
}
