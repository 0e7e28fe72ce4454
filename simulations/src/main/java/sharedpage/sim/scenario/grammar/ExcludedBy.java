package sharedpage.sim.scenario.grammar;

import java.util.List;
import java.util.Set;
import sharedpage.sim.scenario.text.YamlNode;

/** A key with which none of some others may stand. */
public record ExcludedBy(String key, List<String> others) implements KeyConstraint {
    @Override
    public String description() {
        return key + " without " + String.join(", ", others);
    }

    @Override
    public void check(YamlNode map, MapType type, Set<String> unknown, Validation validation) {
        others.stream()
                .filter(other -> map.has(key) && map.has(other))
                .findFirst()
                .ifPresent(other -> validation
                        .problems()
                        .atKey(
                                map,
                                other,
                                key + " and " + other + " exclude each other. Expected " + description() + ".",
                                "leave one of them out."));
    }
}
