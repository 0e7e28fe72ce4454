package sharedpage.sim.scenario.reader;

import java.util.Optional;
import sharedpage.sim.scenario.grammar.ConditionType;
import sharedpage.sim.scenario.text.Problems;
import sharedpage.sim.scenario.text.YamlNode;

/** Reports the conditions of an assertion that no value can meet. */
record ConditionCheck(Problems problems) {
    /** Looks at all conditions in a node that was validated. */
    void check(YamlNode node) {
        node.items().forEach(this::check);
        node.fields().values().forEach(field -> check(field.value()));
        Optional<Integer> least = node.number(ConditionType.AT_LEAST);
        Optional<Integer> most = node.number(ConditionType.AT_MOST);
        if (least.isEmpty() || most.isEmpty()) {
            return;
        }
        if (least.get() > most.get()) {
            problems.atKey(
                    node,
                    ConditionType.AT_MOST,
                    "No number is at least " + least.get() + " and at most " + most.get() + ".",
                    "let at_least be the lower one of the two.");
        } else if (least.equals(most) && least.equals(node.number(ConditionType.NOT))) {
            problems.atKey(
                    node,
                    ConditionType.NOT,
                    "No number but " + least.get() + " is at least and at most " + least.get()
                            + ", and not excludes it.",
                    "take not away, or let at_most be higher.");
        }
    }
}
