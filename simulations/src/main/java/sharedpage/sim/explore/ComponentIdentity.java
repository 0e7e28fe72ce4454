package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import sharedpage.sim.memory.BackingSlot;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.memory.OriginRun;
import sharedpage.sim.memory.Origins;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.message.Mailbox;

/**
 * Interning of components: each distinct component of all visited states has a number from 1 on, among those of its sort.
 * Components that are equal in all that later transitions depend on have the same number. The step in which a byte was
 * written is not part of that, and its origin only if a property depends on origins.
 */
@SuppressWarnings("EnumOrdinal") // likewise
final class ComponentIdentity {
    private static final int BYTES = 256;

    private final boolean origins;
    private final NumberedComponents[] tables = new NumberedComponents[StateComponent.values().length];
    private final List<Projection> projections = new ArrayList<>();
    private int size;

    /**
     * No components yet.
     *
     * @param origins whether the origins of bytes distinguish components
     */
    ComponentIdentity(boolean origins) {
        this.origins = origins;
        Arrays.setAll(tables, table -> new NumberedComponents());
    }

    /** What distinguishes a frame, or a slot of the backing store, from others. */
    private record FrameContent(Owner owner, int pins, Bytes bytes, Origins origins) {}

    /** The components of one sort. */
    private static final class NumberedComponents {
        private final Map<Object, Integer> numbers = new HashMap<>();
        private final List<Object> components = new ArrayList<>();
        private final Map<Function<?, ?>, Integer> projections = new HashMap<>();
    }

    /** What one projection gives of the components of one sort, as numbers. */
    private static final class Projection {
        private final Function<Object, ?> projection;
        private final NumberedComponents table;
        private final Map<Object, Integer> numbers = new HashMap<>();
        private int[] value = new int[16];

        private Projection(Function<Object, ?> projection, NumberedComponents table) {
            this.projection = projection;
            this.table = table;
        }

        int of(int component) {
            if (component < value.length && value[component] != 0) {
                return value[component];
            }
            if (component >= value.length) {
                value = Arrays.copyOf(value, 2 * component);
            }
            Object read = projection.apply(table.components.get(component - 1));
            value[component] = numbers.computeIfAbsent(read, any -> numbers.size() + 1);
            return value[component];
        }
    }

    int number(StateComponent sort, Object component) {
        NumberedComponents table = tables[sort.ordinal()];
        Object identity = identity(component);
        Integer number = table.numbers.get(identity);
        if (number == null) {
            table.components.add(component);
            number = table.components.size();
            size++;
            table.numbers.put(identity, number);
        }
        return number;
    }

    /** The component that was found first of those that have a number. */
    Object component(StateComponent sort, int number) {
        return tables[sort.ordinal()].components.get(number - 1);
    }

    /** Memory that the components take, about. */
    long bytes() {
        return (long) BYTES * size;
    }

    /** The number of a projection of components of one sort, from 1. */
    @SuppressWarnings("unchecked") // a projection of components of a sort can be applied to all of them
    int projection(StateComponent sort, Function<?, ?> projection) {
        NumberedComponents table = tables[sort.ordinal()];
        return table.projections.computeIfAbsent(projection, any -> {
            projections.add(new Projection((Function<Object, ?>) projection, table));
            return projections.size();
        });
    }

    /** The number of what a projection gives of a component. */
    int value(int projection, int number) {
        return projections.get(projection - 1).of(number);
    }

    private Object identity(Object component) {
        if (component instanceof Frame frame) {
            return new FrameContent(frame.owner(), frame.pins(), frame.bytes(), relevant(frame.origins()));
        } else if (component instanceof BackingSlot slot) {
            return new FrameContent(slot.owner(), 0, slot.bytes(), relevant(slot.origins()));
        } else if (component instanceof Mailbox mailbox) {
            return mailbox.with(message -> message.with(relevant(message.origins())));
        }
        return component;
    }

    private Origins relevant(Origins of) {
        if (!origins) {
            return Origins.NONE;
        }
        return new Origins(of.runs().stream()
                .map(run -> new OriginRun(run.at(), run.length(), timeless(run.origin())))
                .toList());
    }

    private static Origin timeless(Origin origin) {
        return new Origin(origin.process(), origin.by(), origin.page(), origin.line(), 0, origin.overflow());
    }
}
