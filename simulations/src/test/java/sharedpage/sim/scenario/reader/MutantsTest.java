package sharedpage.sim.scenario.reader;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.run.AssertionChecker;
import sharedpage.sim.run.Transcript;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.text.AnswerRedactor;
import sharedpage.sim.scenario.text.ParseResult;

/** Whatever an author mistypes is answered in words: a lesson with a few wrong characters runs or has problems. */
class MutantsTest {
    private static final String CHARACTERS = "{}[]:,-&*!|>'\"#%@`? \n\tabAB019";
    private static final int MUTANTS = 40;

    static List<String> names() {
        return Library.names();
    }

    private static String mutant(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(changed.length());
            char character = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(3)) {
                case 0 -> changed.setCharAt(at, character);
                case 1 -> changed.deleteCharAt(at);
                default -> changed.insert(at, character);
            }
        }
        return changed.toString();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aMutantRunsOrHasProblems(String name) {
        Random random = new Random(name.length());
        String text = Library.text(name).orElseThrow();
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutant(text, random);
            ParseResult<Scenario> reading = assertDoesNotThrow(() -> ScenarioReader.read("my.yaml", mutant), mutant);
            assertEquals(reading.value().isEmpty(), !reading.problems().isEmpty(), mutant);
            reading.value().ifPresent(scenario -> {
                assertDoesNotThrow(() -> AssertionChecker.problems(scenario), mutant);
                assertDoesNotThrow(() -> Transcript.of(scenario), mutant);
                assertDoesNotThrow(() -> AnswerRedactor.of(mutant), mutant);
            });
        }
    }
}
