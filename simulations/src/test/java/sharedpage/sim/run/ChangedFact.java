package sharedpage.sim.run;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.RemainingWork;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Contents;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.process.Registers;

/** Other values for the facts of a state, by reflection over its records. */
final class ChangedFact {
    private ChangedFact() {}

    /** A value of the same type that is not the same. */
    static Object of(Object value) {
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof String text) {
            return text + "x";
        }
        if (value instanceof Enum<?> constant) {
            List<?> all = List.of(constant.getDeclaringClass().getEnumConstants());
            return all.get((all.indexOf(constant) + 1) % all.size());
        }
        if (value instanceof Bytes bytes) {
            return bytes.followedBy(Bytes.of(new byte[] {1}));
        }
        if (value instanceof Contents contents) {
            return new Contents(contents.bytes().followedBy(Bytes.of(new byte[] {1})), contents.origins());
        }
        if (value instanceof RemainingWork work) {
            return Activity.ofPlan(work.plan().prepend(List.of(new Quit("A")))).work();
        }
        if (value instanceof Set<?> set) {
            return Stream.concat(set.stream(), Stream.of(set.size() + 100)).collect(Collectors.toSet());
        }
        return ((Registers) value).with("r1", ((Registers) value).get("r1") + 1);
    }

    /** The value of one component of a record. */
    static Object part(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A record with another value in one place. */
    static Object with(Record record, int index, Object next) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = Arrays.stream(components)
                    .map(component -> part(record, component))
                    .toArray();
            values[index] = next;
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
