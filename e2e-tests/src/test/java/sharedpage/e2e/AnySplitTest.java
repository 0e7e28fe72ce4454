package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.e2e.support.Jar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Whatever the page size, the offset and the length: the bytes split at the boundaries of pages, and nowhere else. */
class AnySplitTest {
    private static final long SEED = 600_512;
    private static final int CASES = 7;
    private static final int FIRST_PAGE = 2;
    private static final int FIRST_FRAME = 7;

    @TempDir
    Path folder;

    /** One write: where it starts, how long it is, and how many pages of the writer it may run into. */
    record Write(int pageSize, int at, int length, String transfer) {
        int pages() {
            return Math.max(1, (at + length + pageSize - 1) / pageSize);
        }

        /** The lengths of its parts, by division of the addresses; nothing of the simulation is used. */
        List<Integer> parts() {
            List<Integer> parts = new ArrayList<>();
            for (int from = at; from < at + length; from = (from / pageSize + 1) * pageSize) {
                parts.add(Math.min(at + length, (from / pageSize + 1) * pageSize) - from);
            }
            return parts;
        }

        /** The lesson: pages from 2 on, of which the first is shared; page n lies in frame n + 5, so the next ones too. */
        String scenario() {
            StringBuilder pages = new StringBuilder();
            for (int i = 1; i < pages(); i++) {
                pages.append("%s%d: {frame: %d}".formatted(i > 1 ? ", " : "", FIRST_PAGE + i, FIRST_FRAME + i));
            }
            return """
                    title: A split
                    machine: {pages: 64, frames: 80}
                    processes:
                      A: {private: {%s}}
                    setup:
                      - create_group: {by: A, as: g, frame: %d}
                      - enter_group: {by: A, page: %d, group: g}
                    steps:
                      - write: {by: A, page: %d, at: %d, bytes: %d, fill: "A"}
                    """
                    .formatted(pages, FIRST_FRAME, FIRST_PAGE, FIRST_PAGE, at, length);
        }
    }

    static Stream<Write> writes() {
        Random random = new Random(SEED);
        Stream<Write> anywhere = Stream.generate(() -> {
                    int pageSize = 4 << random.nextInt(11);
                    int longest = Math.min(3 * pageSize, 6000);
                    return new Write(
                            pageSize,
                            random.nextInt(pageSize),
                            1 + random.nextInt(longest),
                            random.nextBoolean() ? "cpu" : "dma");
                })
                .limit(CASES);
        Stream<Write> edges = Stream.of(
                new Write(512, 0, 512, "cpu"),
                new Write(512, 511, 1, "cpu"),
                new Write(512, 511, 2, "dma"),
                new Write(4, 3, 9, "cpu"),
                new Write(4096, 0, 4097, "dma"));
        return Stream.concat(edges, anywhere);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void theWriteSplitsAtThePageBoundaries(Write write) throws IOException {
        Path file = Files.writeString(folder.resolve("split.yaml"), write.scenario());
        Jar.Result result = Jar.run(
                "run",
                file.toString(),
                "--json",
                "--states",
                "--set",
                "page_size=" + write.pageSize(),
                "--set",
                "transfer=" + write.transfer());
        assertEquals(0, result.exit(), result.err());

        List<Integer> parts = new ArrayList<>();
        JsonNode state = null;
        for (String line : result.lines().subList(1, result.lines().size())) {
            JsonNode step = new ObjectMapper().readTree(line);
            for (JsonNode event : step.get("events")) {
                if (event.get("type").stringValue().equals("BytesMoved")) {
                    assertEquals(FIRST_FRAME + parts.size(), event.get("frame").intValue());
                    parts.add(event.get("length").intValue());
                }
            }
            state = step.get("state");
        }
        assertEquals(write.parts(), parts);
        assertEquals(written(write), memory(state, write));
    }

    /** What must stand in the pages written to: nothing, then the bytes, then nothing. */
    private static String written(Write write) {
        int rest = write.pages() * write.pageSize() - write.at() - write.length();
        return "\0".repeat(write.at()) + "A".repeat(write.length()) + "\0".repeat(rest);
    }

    private static String memory(JsonNode state, Write write) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < write.pages(); i++) {
            byte[] bytes = Base64.getDecoder()
                    .decode(state.get("frames")
                            .get(FIRST_FRAME + i)
                            .get("bytes")
                            .stringValue());
            all.append(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }
}
