package sharedpage.sim.scenario.grammar;

import java.util.List;
import java.util.Set;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * How many of some keys a map has.
 *
 * @param fewest 0 or 1
 * @param most 1, or as many as there are
 */
public record KeyCount(List<String> names, int fewest, int most) implements KeyConstraint {

    public static KeyCount exactlyOne(List<String> names) {
        return new KeyCount(names, 1, 1);
    }

    public static KeyCount atMostOne(List<String> names) {
        return new KeyCount(names, 0, 1);
    }

    public static KeyCount atLeastOne(List<String> names) {
        return new KeyCount(names, 1, names.size());
    }

    @Override
    public String description() {
        String count = fewest == 0 ? "at most one" : most == 1 ? "exactly one" : "at least one";
        return count + " of " + String.join(", ", names);
    }

    @Override
    public void check(YamlNode map, MapType type, Set<String> unknown, Validation validation) {
        List<String> present =
                map.fields().keySet().stream().filter(names::contains).toList();
        if (present.size() > most) {
            validation
                    .problems()
                    .atKey(
                            map,
                            present.get(most),
                            present.get(most - 1) + " and " + present.get(most) + " exclude each other. Expected "
                                    + description() + ".",
                            "leave one of them out.");
        } else if (present.size() < fewest && unknown.isEmpty()) {
            validation.problems().at(map, "Something is missing. Expected " + description() + ".", "add one of them.");
        }
    }
}
