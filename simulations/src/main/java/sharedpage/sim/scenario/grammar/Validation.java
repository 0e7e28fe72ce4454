package sharedpage.sim.scenario.grammar;

import java.util.List;
import sharedpage.sim.scenario.text.DidYouMean;
import sharedpage.sim.scenario.text.Problems;
import sharedpage.sim.scenario.text.YamlNode;

/** One check of a text against the grammar: the names that it declares, and the messages for what does not fit. */
public record Validation(SymbolTable symbols, Problems problems) {

    void wrongValue(YamlNode node, ValueType expected) {
        problems.at(node, found(node, expected), "write " + expected.description() + ".");
    }

    void wrongWord(YamlNode node, ValueType expected, List<String> words) {
        String choice = expected instanceof UnionType ? expected.description() : "one of these words";
        problems.at(node, found(node, expected) + DidYouMean.hint(node.text(), words), "write " + choice + ".");
    }

    private static String found(YamlNode node, ValueType expected) {
        return node.label() + " is " + node.summary() + ". Expected " + expected.description() + ".";
    }

    void unknownKey(YamlNode map, String key, List<String> known) {
        problems.atKey(
                map,
                key,
                "The key " + YamlNode.shortened(key) + " is unknown here." + DidYouMean.hint(key, known),
                "use one of " + String.join(", ", known) + ".");
    }

    /** A key of the author's own that has not the form of one. */
    void wrongKey(YamlNode map, String key, String expected) {
        problems.atKey(
                map,
                key,
                YamlNode.shortened(key) + " is not allowed here. Expected " + expected + ".",
                "write " + expected + ".");
    }

    void missingKey(YamlNode map, MapType.MapKey key) {
        problems.within(
                map,
                key.name() + " is missing" + (map.isRoot() ? "" : " in " + map.label()) + ".",
                "add " + key.name() + ": " + key.type().description() + ".");
    }
}
