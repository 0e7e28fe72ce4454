package sharedpage.sim.operation;

import java.util.List;
import java.util.Map;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.memory.Bytes;

/** The arguments of an operation, all of them given, by the keys of its parameters. */
public record GivenArguments(Map<String, Object> values) implements Arguments {
    @Override
    public String text(Parameter parameter) {
        return (String) values.get(parameter.key());
    }

    @Override
    public int number(Parameter parameter) {
        return (Integer) values.get(parameter.key());
    }

    @Override
    public Bytes data() {
        return (Bytes) values.get(Parameter.DATA.key());
    }

    @Override
    public List<EnclosedCapability> capabilities() {
        return ((List<?>) values.get(Parameter.CAPABILITIES.key()))
                .stream().map(EnclosedCapability.class::cast).toList();
    }
}
