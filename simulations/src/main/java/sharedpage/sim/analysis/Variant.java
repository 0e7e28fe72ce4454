package sharedpage.sim.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;

/**
 * One of the machines that are compared.
 *
 * @param name of the scenario it carries out
 * @param text of that scenario
 * @param settings what it has otherwise than the author of the scenario chose
 */
public record Variant(String name, String text, Map<String, String> settings) {
    private static final String LESSON = "lesson";

    public Variant {
        settings = Map.copyOf(settings);
    }

    /**
     * What a text names: {@code key=value}, several of them separated by commas, each key once. A comma followed by no key
     * belongs to the value before it, which is a list. {@code lesson=NAME} among them is another scenario.
     */
    public record VariantSpec(Optional<String> lesson, Map<String, String> settings) {
        /** Nothing if the text can't be read. */
        public static Optional<VariantSpec> read(String text) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String part : text.split(",(?=[^,=]+=)", -1)) {
                int equals = part.indexOf('=');
                if (equals < 1 || values.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
                    return Optional.empty();
                }
            }
            Optional<String> lesson = Optional.ofNullable(values.remove(LESSON));
            return Optional.of(new VariantSpec(lesson, values));
        }

        /** The lesson that is wished for, if the library has none of that name. */
        public Optional<String> missing() {
            return lesson.filter(name -> Library.text(name).isEmpty());
        }
    }

    /**
     * Another machine beside this one. One that carries out the same scenario keeps the settings of this one but for those
     * it names.
     *
     * @param wish whose lesson, if it names one, is in the library
     */
    public Variant beside(VariantSpec wish) {
        if (wish.lesson().isPresent()) {
            String other = wish.lesson().get();
            return new Variant(other, Library.text(other).orElseThrow(), wish.settings());
        }
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(wish.settings());
        return new Variant(name, text, all);
    }

    /**
     * What the machine carries out.
     *
     * @throws ProblemException if the text or a setting is wrong
     */
    public Scenario scenario() throws ProblemException {
        ParseResult<Scenario> reading = ScenarioReader.read(name, text, settings);
        return reading.value().orElseThrow(() -> new ProblemException(reading.problems()));
    }
}
