package sharedpage.sim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;

/** Every scenario of the library tells the story that lies beside it; {@code -Dgolden.update=true} writes it anew. */
class GoldenTranscriptTest {
    /** Names with underscores or capitals inside, braces and brackets. */
    private static final Pattern OF_THE_CODE = Pattern.compile("\\w_\\w|[a-z][A-Z]|[{}\\[\\]]");

    static List<String> names() {
        return Library.names();
    }

    private static String transcript(String name) {
        ParseResult<Scenario> reading =
                ScenarioReader.read(name, Library.text(name).orElseThrow());
        return Transcript.of(reading.value().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theRunTellsTheSameStory(String name) throws IOException {
        String transcript = transcript(name);
        Path golden = Path.of("scenarios", name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, transcript);
        }
        assertEquals(Files.readString(golden), transcript);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theStoryCanBeReadToAClass(String name) {
        for (String line : transcript(name).lines().toList()) {
            assertFalse(OF_THE_CODE.matcher(line).find(), "This line shows words of the code: " + line);
            assertFalse(line.endsWith(": "), "This line tells nothing: " + line);
        }
    }
}
