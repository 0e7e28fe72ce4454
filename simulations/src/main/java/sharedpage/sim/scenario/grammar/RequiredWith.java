package sharedpage.sim.scenario.grammar;

import java.util.List;
import java.util.Set;
import sharedpage.sim.scenario.text.DidYouMean;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * A key that may not stand without another one.
 *
 * @param reason why not, given where the other key is missing; empty if its name says enough
 */
public record RequiredWith(String key, String needed, String reason) implements KeyConstraint {
    public RequiredWith(String key, String needed) {
        this(key, needed, "");
    }

    @Override
    public String description() {
        return key + " only with " + needed;
    }

    @Override
    public void check(YamlNode map, MapType type, Set<String> unknown, Validation validation) {
        List<String> names = type.keys().stream().map(MapType.MapKey::name).toList();
        boolean misspelt = unknown.stream()
                .flatMap(written -> DidYouMean.nearest(written, names).stream())
                .anyMatch(needed::equals);
        if (!map.has(key) || map.has(needed) || misspelt) {
            return;
        }
        MapType.MapKey missing = type.key(needed);
        if (reason.isEmpty()) {
            validation.missingKey(map, missing);
        } else {
            validation.problems().at(map, needed + " is missing: " + reason + ".", "add " + needed + ".");
        }
    }
}
