package sharedpage.sim.scenario.reader;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.operation.Arguments;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.scenario.grammar.BytePattern;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * The arguments of an operation as a scenario has them, after validation.
 *
 * @param by who asks where the text does not say so
 */
record WrittenArguments(YamlNode node, String by) implements Arguments {
    @Override
    public String text(Parameter parameter) {
        return node.text(parameter.key()).orElse(parameter == Parameter.BY ? by : (String) parameter.defaultValue());
    }

    /** The registers that stand for numbers, by the parameters of a signature. */
    Map<Parameter, String> registers(List<Parameter> parameters) {
        Map<Parameter, String> registers = new EnumMap<>(Parameter.class);
        for (Parameter parameter : parameters) {
            node.field(parameter.key())
                    .filter(value -> parameter.mayBeInRegister() && value.is(YamlNode.NodeKind.TEXT))
                    .ifPresent(value -> registers.put(parameter, value.text()));
        }
        return registers;
    }

    @Override
    public int number(Parameter parameter) {
        if (registers(List.of(parameter)).containsKey(parameter)) {
            return parameter.minimum();
        }
        return node.number(parameter.key())
                .orElseGet(() -> parameter.defaultValue() == null ? data().size() : (Integer) parameter.defaultValue());
    }

    @Override
    public Bytes data() {
        return BytePattern.in(node).orElseThrow().pattern();
    }

    @Override
    public List<EnclosedCapability> capabilities() {
        return node.items(Parameter.CAPABILITIES.key()).stream()
                .map(WrittenArguments::enclosed)
                .toList();
    }

    private static EnclosedCapability enclosed(YamlNode node) {
        return new EnclosedCapability(
                node.number(Parameter.CAPABILITY.key()).orElseThrow(),
                node.text(Parameter.ACCESS.key()).orElse(EnclosedCapability.ALL));
    }
}
