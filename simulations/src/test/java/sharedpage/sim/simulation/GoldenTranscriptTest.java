package sharedpage.sim.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.scenario.Library;
import sharedpage.sim.scenario.Reading;
import sharedpage.sim.scenario.ScenarioReader;

/** Every scenario of the library tells the story that lies beside it; {@code -Dgolden.update=true} writes it anew. */
class GoldenTranscriptTest {
    static List<String> names() {
        return Library.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theRunTellsTheSameStory(String name) throws IOException {
        Reading reading = ScenarioReader.read(name, Library.text(name).orElseThrow());
        String transcript = Transcript.of(reading.scenario().orElseThrow());
        Path golden = Path.of("scenarios", name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, transcript);
        }
        assertEquals(Files.readString(golden), transcript);
    }
}
