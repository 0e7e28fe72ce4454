package sharedpage.sim.scenario.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import sharedpage.sim.operation.OperationSignature;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.scenario.grammar.BytePattern;
import sharedpage.sim.scenario.grammar.KeyConstraint;
import sharedpage.sim.scenario.grammar.KeyCount;
import sharedpage.sim.scenario.grammar.ListType;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.NameType;
import sharedpage.sim.scenario.grammar.RequiredWith;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.grammar.ScalarType.IntegerType;
import sharedpage.sim.scenario.grammar.UnionType;
import sharedpage.sim.scenario.grammar.ValueType;

/** The types of operations, made from their signatures. */
final class OperationGrammar {
    private OperationGrammar() {}

    /**
     * All operations, and the aliases of some.
     *
     * @param named whether each says who asks for it; in a program the program does
     */
    static List<MapKey> operations(boolean named) {
        Map<String, MapType> types = Operations.all().stream()
                .collect(Collectors.toMap(OperationSignature::name, signature -> operation(signature, named)));
        Function<String, MapType> type = types::get;
        List<MapKey> keys = new ArrayList<>();
        Operations.all()
                .forEach(signature -> keys.add(MapKey.optional(signature.name(), type.apply(signature.name()))));
        Operations.aliases().forEach((alias, name) -> keys.add(MapKey.optional(alias, type.apply(name))));
        return keys;
    }

    /** The keys of an operation are the parameters of its signature; data is given by one of several keys. */
    private static MapType operation(OperationSignature<?> signature, boolean named) {
        boolean hasData = signature.parameters().contains(Parameter.DATA);
        List<MapKey> keys = signature.parameters().stream()
                .filter(parameter -> parameter != Parameter.DATA)
                .map(parameter -> new MapKey(
                        parameter.key(),
                        signature.parameters().contains(Parameter.BY) ? argument(parameter) : type(parameter),
                        parameter.defaultValue() == null
                                && !(hasData && parameter == Parameter.BYTES)
                                && (named || parameter != Parameter.BY)))
                .toList();
        if (!hasData) {
            return MapType.of(signature.name(), keys);
        }
        String bytes = Parameter.BYTES.key();
        String reason = "fill and value repeat their pattern as often as needed";
        MapType type = MapType.of(signature.name(), BytePattern.with(keys), KeyCount.exactlyOne(BytePattern.NAMES));
        List<KeyConstraint> constraints = List.of(
                type.constraints().get(0),
                new RequiredWith("fill", bytes, reason),
                new RequiredWith("value", bytes, reason));
        return signature.parameters().contains(Parameter.BYTES)
                ? new MapType(type.description(), type.keys(), constraints)
                : type;
    }

    /** A value of an operation that a process asks for: its registers may stand for some numbers. */
    private static ValueType argument(Parameter parameter) {
        ValueType number = type(parameter);
        return parameter.mayBeInRegister()
                ? new UnionType(
                        number.description() + ", or one of the registers "
                                + String.join(", ", Parameter.REGISTER.words()),
                        number,
                        new EnumType(Parameter.REGISTER.words()))
                : number;
    }

    /** A value of a parameter. */
    static ValueType type(Parameter parameter) {
        return switch (parameter.kind()) {
            case PROCESS -> NameType.PROCESS;
            case GROUP -> NameType.GROUP;
            case MAILBOX -> NameType.MAILBOX;
            case OBJECT -> NameType.OBJECT;
            case CAPABILITIES ->
                new ListType(
                        "capabilities, each as {capability: 0, access: r}",
                        MapType.of(
                                "a capability to send",
                                MapKey.required(Parameter.CAPABILITY.key(), type(Parameter.CAPABILITY)),
                                MapKey.optional(Parameter.ACCESS.key(), type(Parameter.ACCESS))),
                        0,
                        8);
            case NEW_NAME -> NameType.NEW;
            case NUMBER -> new IntegerType(parameter.minimum(), parameter.maximum());
            case CHOICE -> new EnumType(parameter.words());
            case DATA -> throw new IllegalArgumentException("Data has keys of its own.");
        };
    }
}
