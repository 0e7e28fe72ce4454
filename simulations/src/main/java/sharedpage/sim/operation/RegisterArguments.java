package sharedpage.sim.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Bytes;

/**
 * An operation some of whose numbers are in registers of the process that asks. When it begins it becomes the operation with
 * those numbers, which knows nothing of registers. It is refused with {@code INVALID} where a register has a number that
 * no author could write there.
 *
 * @param pattern the operation, with 0 where the numbers of registers belong
 * @param registers names of registers by the parameters that they stand for
 */
public record RegisterArguments(Operation pattern, Map<Parameter, String> registers) implements Operation {
    public RegisterArguments {
        registers = Collections.unmodifiableMap(new TreeMap<>(registers));
        Map<Parameter, Integer> zeros = new HashMap<>();
        registers.keySet().forEach(parameter -> zeros.put(parameter, 0));
        pattern = with(pattern, zeros);
    }

    private static Operation with(Operation pattern, Map<Parameter, Integer> numbers) {
        return Operations.signatureOf(pattern).operation(new Numbers(pattern, numbers));
    }

    /** The operation itself if no register stands for a number of it. */
    public static Operation of(Operation operation, Map<Parameter, String> registers) {
        return registers.isEmpty() ? operation : new RegisterArguments(operation, registers);
    }

    @Override
    public String by() {
        return pattern.by();
    }

    @Override
    public String name() {
        return pattern.name();
    }

    /** The values of the operation, with the names of registers where they stand for numbers. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>(Operations.valuesOf(pattern));
        registers.forEach((parameter, register) -> values.put(parameter.key(), register));
        return values;
    }

    /** Whether an operation is what this one becomes for some values of the registers. */
    public boolean mayBecome(Operation begun) {
        if (!begun.getClass().equals(pattern.getClass())) {
            return false;
        }
        Map<String, Object> values = new HashMap<>(Operations.valuesOf(begun));
        registers.forEach((parameter, register) -> values.put(parameter.key(), register));
        return values.equals(values());
    }

    @Override
    public Beginning begin(ToLongFunction<String> values) {
        List<Event> events = new ArrayList<>();
        Map<Parameter, Integer> numbers = new HashMap<>();
        for (Map.Entry<Parameter, String> argument : registers.entrySet()) {
            Parameter parameter = argument.getKey();
            String register = argument.getValue();
            long value = values.applyAsLong(register);
            events.add(new ProcessEvent.ArgumentTaken(by(), parameter.key(), register, Long.toUnsignedString(value)));
            if (isGood(parameter, value)) {
                numbers.put(parameter, (int) value);
            }
        }
        boolean all = numbers.size() == registers.size();
        return new Beginning(all ? with(pattern, numbers) : this, events);
    }

    private static boolean isGood(Parameter parameter, long value) {
        return value >= parameter.minimum() && value <= parameter.maximum();
    }

    /** It has become no other operation, so it is refused. */
    @Override
    public List<? extends Action> plan(Machine machine) {
        return List.of(new RefuseArguments(this));
    }

    /** The kernel refuses a call because of a number in a register. */
    private record RefuseArguments(RegisterArguments arguments) implements Action {
        @Override
        public void perform(StepBuilder step) {
            String register = arguments.registers.entrySet().stream()
                    .filter(argument -> !isGood(argument.getKey(), step.register(argument.getValue())))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            step.refuse(arguments, Failure.INVALID, register, null);
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(35, arguments);
        }
    }

    /** The arguments of an operation with other numbers for some parameters. */
    private record Numbers(Operation of, Map<Parameter, Integer> numbers) implements Arguments {
        private Object value(Parameter parameter) {
            return Operations.valuesOf(of).get(parameter.key());
        }

        @Override
        public String text(Parameter parameter) {
            return (String) value(parameter);
        }

        @Override
        public int number(Parameter parameter) {
            Integer number = numbers.get(parameter);
            return number == null ? (Integer) value(parameter) : number;
        }

        @Override
        public Bytes data() {
            return (Bytes) value(Parameter.DATA);
        }

        @Override
        public List<EnclosedCapability> capabilities() {
            return ((List<?>) value(Parameter.CAPABILITIES))
                    .stream().map(EnclosedCapability.class::cast).toList();
        }
    }
}
