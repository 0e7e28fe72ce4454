package sharedpage.sim.scenario.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.scenario.library.Library;

/** However a text is written, whole lines can be taken out of it. */
class TopLevelNormalizerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{title: x, schedule: [A, B], steps: [{quit: {by: A}}]}",
                "{\"title\": \"x: y\",\n\"steps\": [{\"quit\":\n{\"by\": \"A\"}}],\n\"schedule\": [\"A\"]\n}\n",
                "  title: x\n  steps:\n    - quit: {by: A}\n      why: |\n        so\n        it is\n  slide: y\n",
                "  title: x\n  steps:\n  - quit: {by: A}\n",
                "title: \uD83D\uDE00\nsteps: []\n...\n",
                "{title: \uD83D\uDE00, slide: \"a\n  b\"}",
            })
    void theSameScenarioBeginsItsKeysAtTheLeft(String text) {
        String written = TopLevelNormalizer.of(text);
        assertEquals(ParsedYaml.json(text), ParsedYaml.json(written), written);
        assertEquals(
                ParsedYaml.json(text).size(),
                written.lines().filter(line -> line.matches("[A-Za-z\"].*")).count(),
                written);
    }

    @Test
    void lessonsStayAsTheyAre() {
        for (String name : Library.names()) {
            String text = Library.text(name).orElseThrow();
            assertEquals(text, TopLevelNormalizer.of(text));
        }
    }
}
