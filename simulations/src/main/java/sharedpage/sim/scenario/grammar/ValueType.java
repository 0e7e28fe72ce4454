package sharedpage.sim.scenario.grammar;

import sharedpage.sim.scenario.text.YamlNode;

/**
 * What may stand at one place of a scenario. The reader's grammar is made of such types, and they are the only description
 * of the dialect: texts are validated by them, and the JSON Schema for editors is generated from them.
 */
public interface ValueType {

    /** What is expected, with its limits, so that "Expected …" is a sentence. */
    String description();

    /** Whether a node has the right kind, such as a list or a whole number; its content may still be wrong. */
    boolean hasKind(YamlNode node);

    /**
     * Reports what is wrong with the content of a node that has the right kind.
     *
     * @param expected the type that the message describes: this one, or the union that it belongs to
     */
    void checkContent(YamlNode node, ValueType expected, Validation validation);

    /** Reports everything in a node that is not of this type. */
    default void check(YamlNode node, Validation validation) {
        if (hasKind(node)) {
            checkContent(node, this, validation);
        } else {
            validation.wrongValue(node, this);
        }
    }
}
