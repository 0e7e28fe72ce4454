package sharedpage.sim.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.TypeNames;

/**
 * How one operation is written: its name, its parameters in their order, and how its record is built and read. Each record
 * declares its own; {@link Operations} lists them.
 *
 * @param <O> the record of the operation
 * @param constructor builds the record from arguments
 * @param accessors of the record's components, by parameter
 */
public record OperationSignature<O extends Operation>(
        Class<O> type, Function<Arguments, O> constructor, Map<Parameter, Function<O, ?>> accessors) {
    public OperationSignature {
        accessors = Collections.unmodifiableMap(new LinkedHashMap<>(accessors));
    }

    /** A signature that has no parameters yet. */
    static <O extends Operation> OperationSignature<O> of(Class<O> type, Function<Arguments, O> constructor) {
        return new OperationSignature<>(type, constructor, Map.of());
    }

    /** The same with one more parameter. */
    OperationSignature<O> with(Parameter parameter, Function<O, ?> accessor) {
        Map<Parameter, Function<O, ?>> more = new LinkedHashMap<>(accessors);
        more.put(parameter, accessor);
        return new OperationSignature<>(type, constructor, more);
    }

    /** As scenarios and the wire write it, for example {@code enter_group}. */
    public String name() {
        return TypeNames.snakeCase(type);
    }

    public List<Parameter> parameters() {
        return List.copyOf(accessors.keySet());
    }

    /** The operation with these arguments. */
    public Operation operation(Arguments arguments) {
        return constructor.apply(arguments);
    }

    /**
     * The values of an operation by the keys of its parameters, in their order: a String for a name or a word, an Integer,
     * Bytes, or a list of enclosed capabilities.
     *
     * @param operation of this signature's type
     */
    public Map<String, Object> valuesOf(Operation operation) {
        Map<String, Object> values = new LinkedHashMap<>();
        accessors.forEach((parameter, accessor) -> values.put(parameter.key(), accessor.apply(type.cast(operation))));
        return values;
    }
}
