package sharedpage.sim.scenario.grammar;

import java.util.List;
import sharedpage.sim.scenario.text.YamlNode;

/** A value that may be written in several ways, told apart by their kind; the first member of the right kind counts. */
public record UnionType(String description, List<ValueType> members) implements ValueType {
    public UnionType(String description, ValueType... members) {
        this(description, List.of(members));
    }

    @Override
    public boolean hasKind(YamlNode node) {
        return members.stream().anyMatch(member -> member.hasKind(node));
    }

    @Override
    public void checkContent(YamlNode node, ValueType expected, Validation validation) {
        members.stream()
                .filter(member -> member.hasKind(node))
                .findFirst()
                .orElseThrow()
                .checkContent(node, expected, validation);
    }
}
