package sharedpage.sim.scenario.grammar;

import sharedpage.sim.scenario.text.YamlNode;

/**
 * Values under keys that the author chooses, such as the names of processes.
 *
 * @param keyPattern regular expression that each key matches
 * @param keyDescription what a key is, so that "Expected …" is a sentence
 * @param mayBeEmpty whether a key may stand without a value
 * @param most limit of the number of keys
 */
public record DictionaryType(
        String description, String keyPattern, String keyDescription, ValueType value, boolean mayBeEmpty, int most)
        implements ValueType {
    @Override
    public boolean hasKind(YamlNode node) {
        return node.is(YamlNode.NodeKind.MAP);
    }

    @Override
    public void checkContent(YamlNode node, ValueType expected, Validation validation) {
        if (node.fields().size() > most) {
            validation.wrongValue(node, expected);
        }
        node.fields().forEach((key, field) -> {
            if (!key.matches(keyPattern)) {
                validation.wrongKey(node, key, keyDescription);
            }
            // Also under a wrong key: what is read later must have been checked.
            if (!(mayBeEmpty && field.value().is(YamlNode.NodeKind.NOTHING))) {
                value.check(field.value(), validation);
            }
        });
    }
}
