package sharedpage.sim.operation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.TypeNames;

/**
 * How one operation is written: its name and its parameters, both taken from its record.
 *
 * @param name for example {@code enter_group}
 */
public record OperationSignature(String name, Class<? extends Operation> kind, List<Parameter> parameters) {
    private static final List<OperationSignature> ALL = List.of(
            of(Spawn.class),
            of(CreateGroup.class),
            of(EnterGroup.class),
            of(Wait.class),
            of(Signal.class),
            of(Read.class),
            of(Write.class),
            of(DmaRead.class),
            of(DmaWrite.class),
            of(Load.class),
            of(Add.class),
            of(Store.class),
            of(ExitGroup.class),
            of(DissolveGroup.class),
            of(Quit.class),
            of(Kill.class),
            of(SuspendGroup.class),
            of(ResumeGroup.class),
            of(CreateMailbox.class),
            of(AllowSend.class),
            of(Send.class),
            of(Receive.class),
            of(RemoteCall.class),
            of(Reply.class),
            of(DeleteMailbox.class),
            of(PageOut.class),
            of(Relocate.class),
            of(CreateObject.class),
            of(ReadObject.class),
            of(WriteObject.class),
            of(Grant.class),
            of(DropCapability.class),
            of(CreateCaretaker.class),
            of(Revoke.class),
            of(DeleteObject.class),
            of(PageOutObject.class),
            of(RelocateObject.class));
    private static final SortedMap<String, String> ALIASES = Collections.unmodifiableSortedMap(
            new TreeMap<>(Map.of("join_group", "enter_group", "call", "remote_call")));

    private static OperationSignature of(Class<? extends Operation> kind) {
        List<Parameter> parameters = Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getName)
                .map(Parameter::named)
                .toList();
        return new OperationSignature(TypeNames.snakeCase(kind), kind, parameters);
    }

    /** All operations, in the order in which they are shown. */
    public static List<OperationSignature> all() {
        return ALL;
    }

    /** The form of an operation, which may be called by its alias. */
    public static Optional<OperationSignature> named(String name) {
        String proper = ALIASES.getOrDefault(name, name);
        return ALL.stream().filter(form -> form.name.equals(proper)).findFirst();
    }

    /** Other names by which operations may be called, with the proper one, in alphabetical order. */
    public static SortedMap<String, String> aliases() {
        return ALIASES;
    }

    /**
     * The operation with these values: a String for a name, an Integer for a number, Bytes for data.
     *
     * @param values one for each parameter, by its key
     */
    public Operation instantiate(Map<String, Object> values) {
        try {
            Constructor<? extends Operation> constructor = kind.getConstructor(Arrays.stream(kind.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            return constructor.newInstance(parameters.stream()
                    .map(parameter -> values.get(parameter.key()))
                    .toArray());
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("Operation " + name + " can't be made from " + values + ".", e);
        }
    }

    /** The values of an operation by the keys of its parameters, in their order. */
    public static Map<String, Object> valuesOf(Operation operation) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : operation.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(operation));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("Operation " + operation + " can't be read.", e);
            }
        }
        return values;
    }
}
