package sharedpage.sim.scenario.grammar;

import sharedpage.sim.scenario.text.YamlNode;

/** Several values of one type. */
public record ListType(String what, ValueType item, int fewest, int most) implements ValueType {
    @Override
    public String description() {
        return "a list of " + fewest + " to " + most + " " + what;
    }

    @Override
    public boolean hasKind(YamlNode node) {
        return node.is(YamlNode.NodeKind.LIST);
    }

    @Override
    public void checkContent(YamlNode node, ValueType expected, Validation validation) {
        int size = node.items().size();
        if (size < fewest || size > most) {
            validation.wrongValue(node, expected);
        }
        node.items().forEach(part -> item.check(part, validation));
    }
}
