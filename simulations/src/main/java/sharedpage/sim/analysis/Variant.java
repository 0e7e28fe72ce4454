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
 * @param settings values that differ from the scenario's, by key
 */
public record Variant(String name, String text, Map<String, String> settings) {
    private static final String LESSON = "lesson";

    public Variant {
        settings = Map.copyOf(settings);
    }

    /**
     * Parses a variant: {@code key=value}, several of them separated by commas, each key once. A comma followed by no key
     * belongs to the value before it, which is a list. {@code lesson=NAME} among them is another scenario.
     */
    public record VariantSpec(Optional<String> lesson, Map<String, String> settings) {
        /** Empty if the text can't be parsed. */
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

        /** The lesson that the text names, if the library does not have it. */
        public Optional<String> missing() {
            return lesson.filter(name -> Library.text(name).isEmpty());
        }
    }

    /**
     * The variant compared with this one. If it carries out the same scenario, it keeps the settings of this one except those
     * it names.
     *
     * @param wish the parsed text; a lesson that it names is in the library
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
     * The scenario under the settings of this variant.
     *
     * @throws ProblemException if the text or a setting is wrong
     */
    public Scenario scenario() throws ProblemException {
        ParseResult<Scenario> reading = ScenarioReader.read(name, text, settings);
        return reading.value().orElseThrow(() -> new ProblemException(reading.problems()));
    }
}
