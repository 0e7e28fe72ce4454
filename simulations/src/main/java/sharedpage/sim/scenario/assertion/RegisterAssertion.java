package sharedpage.sim.scenario.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.scenario.Assertion;
import sharedpage.sim.scenario.grammar.ConditionType;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.NameType;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.grammar.ScalarType.IntegerType;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/** Asserts that a register of a process has a value; one that was never used has 0. */
record RegisterAssertion(SourcePosition position, String of, String register, Condition<Integer> expected)
        implements Assertion {
    static final MapType TYPE = type();

    private static MapType type() {
        IntegerType number = new IntegerType(0, Integer.MAX_VALUE);
        List<MapKey> keys = new ArrayList<>(List.of(
                MapKey.required("of", NameType.PROCESS),
                MapKey.optional(Parameter.REGISTER.key(), new EnumType(Parameter.REGISTER.words())),
                MapKey.optional(ConditionType.EQUALS, number)));
        keys.addAll(ConditionType.ordered(number, number));
        return ConditionType.constrained(
                MapType.of("an assertion about a register", keys).asserting("of", Parameter.REGISTER.key()));
    }

    static Assertion of(SourcePosition position, YamlNode values) {
        return new RegisterAssertion(
                position,
                values.text("of").orElse(""),
                values.text(Parameter.REGISTER.key()).orElse((String) Parameter.REGISTER.defaultValue()),
                Condition.ofNumber(values, ConditionType.EQUALS)
                        .orElseGet(() -> Condition.beside(values, node -> Integer.valueOf(node.text()))));
    }

    @Override
    public boolean dependsOnRegisters() {
        return true;
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        if (now.process(of).isEmpty()) {
            return Optional.of("there is no process " + of);
        }
        long value = now.process(of).get().registers().get(register);
        boolean holds = expected.holds(
                number -> value == number,
                bound -> Long.compareUnsigned(value, bound) >= 0,
                bound -> Long.compareUnsigned(value, bound) <= 0);
        return holds
                ? Optional.empty()
                : Optional.of(of + "'s register " + register + " is " + Long.toUnsignedString(value) + ", not "
                        + expected.words(String::valueOf));
    }
}
