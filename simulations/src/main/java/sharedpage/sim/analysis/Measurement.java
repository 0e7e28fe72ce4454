package sharedpage.sim.analysis;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import sharedpage.sim.cost.UnitPrice;

/**
 * The result of one run.
 *
 * @param scenario name of the scenario that was carried out, under which the library has it
 * @param settings keys whose value differs from the scenario's
 * @param word the answer in a word or two
 * @param number the answer as a number
 * @param unit of the number
 * @param counts how often each cost was paid that the number is made of; empty if it is not made of costs
 * @param formula the closed formula for those counts in the symbols of costs, or null
 */
public record Measurement(
        String scenario,
        Map<String, String> settings,
        String word,
        double number,
        String unit,
        Map<UnitPrice, Integer> counts,
        String formula) {
    public Measurement {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
