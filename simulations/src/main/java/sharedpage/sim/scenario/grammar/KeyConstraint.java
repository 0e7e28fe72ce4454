package sharedpage.sim.scenario.grammar;

import java.util.Set;
import sharedpage.sim.scenario.text.YamlNode;

/** What must hold between the keys of a map. */
public interface KeyConstraint {

    /** The constraint in a few words, as part of the description of a map. */
    String description();

    /**
     * Reports where a map does not meet it.
     *
     * @param unknown keys of the map that its type does not know; one of them may stand for a key that seems to be missing
     */
    void check(YamlNode map, MapType type, Set<String> unknown, Validation validation);
}
