package sharedpage.sim.scenario;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many of some keys a group of keys needs. JSON Schema can say it, but not in a way from which a good message could
 * be made; so each rule is also checked here.
 *
 * @param fewest 0 or 1
 * @param most as many of them as may be there
 */
record KeyCount(List<String> names, int fewest, int most) {

    static KeyCount exactlyOne(List<String> names) {
        return new KeyCount(names, 1, 1);
    }

    static KeyCount atMostOne(List<String> names) {
        return new KeyCount(names, 0, 1);
    }

    static KeyCount atLeastOne(List<String> names) {
        return new KeyCount(names, 1, names.size());
    }

    String description() {
        String count = fewest == 0 ? "at most one" : most == 1 ? "exactly one" : "at least one";
        return count + " of " + String.join(", ", names);
    }

    void addTo(ObjectNode schema) {
        if (fewest == 1 && most > 1) {
            requirements(schema.putArray("anyOf"));
            return;
        }
        ArrayNode one = schema.putArray("oneOf");
        requirements(one);
        if (fewest == 0) {
            requirements(one.addObject().putObject("not").putArray("anyOf"));
        }
    }

    private void requirements(ArrayNode alternatives) {
        names.forEach(name -> alternatives.addObject().putArray("required").add(name));
    }

    /**
     * Tells where a group breaks the rule.
     *
     * @param excused whether a key that is missing may be there under a wrong name
     */
    void check(YamlNode group, boolean excused, Problems problems) {
        List<String> present =
                group.fields().keySet().stream().filter(names::contains).toList();
        if (present.size() > most) {
            problems.at(
                    group.keyPlace(present.get(most)),
                    present.get(most - 1) + " and " + present.get(most) + " exclude each other. Expected "
                            + description() + ".",
                    "leave one of them out.");
        } else if (present.size() < fewest && !excused) {
            problems.at(group, "Something is missing. Expected " + description() + ".", "add one of them.");
        }
    }

    /** The one of the names that is there. */
    Optional<String> presentIn(YamlNode group) {
        return group.fields().keySet().stream().filter(names::contains).findFirst();
    }
}
