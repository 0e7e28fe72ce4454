package sharedpage.sim.scenario.reader;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sharedpage.sim.scenario.grammar.KeyConstraint;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.Validation;
import sharedpage.sim.scenario.text.Problems;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * A line of a script holds one operation. A line of {@code steps} may be an {@code expect} instead, which stands alone.
 *
 * @param operations names of all operations
 */
public record OneOperation(List<String> operations, boolean mayExpect) implements KeyConstraint {
    public static final String EXPECT = "expect";

    @Override
    public String description() {
        return "exactly one of "
                + Stream.concat(operations.stream(), Stream.of(EXPECT).filter(word -> mayExpect))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public void check(YamlNode map, MapType type, Set<String> unknown, Validation validation) {
        Problems problems = validation.problems();
        if (mayExpect && map.has(EXPECT)) {
            map.fields().keySet().stream()
                    .filter(key -> !key.equals(EXPECT))
                    .findFirst()
                    .ifPresent(other -> problems.atKey(
                            map,
                            other,
                            other + " is not allowed on a line with expect.",
                            "begin a new line with - expect: below the operation."));
            return;
        }
        List<String> named =
                map.fields().keySet().stream().filter(operations::contains).toList();
        if (named.size() > 1) {
            problems.atKey(
                    map,
                    named.get(1),
                    named.get(1) + " is a second operation on one line.",
                    "begin a new line with - for each operation.");
        } else if (named.isEmpty() && unknown.isEmpty()) {
            problems.at(map, "This line names no operation.", "add one, such as write: {…}.");
        }
    }
}
