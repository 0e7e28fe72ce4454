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

/**
 * The parts of all states that were met, each with a number from 1 on among those of its sort: the same number for parts
 * that are equal in all that can matter for what comes. The step in which a byte was written does not, and where it came
 * from only if somebody looks at that.
 */
@SuppressWarnings("EnumOrdinal") // likewise
final class ComponentInterner {
    private static final int BYTES = 256;

    private final boolean origins;
    private final NumberedComponents[] sorts = new NumberedComponents[StateComponent.values().length];
    private final List<Projection> looks = new ArrayList<>();
    private int size;

    /**
     * No things yet.
     *
     * @param origins whether it matters where bytes came from
     */
    ComponentInterner(boolean origins) {
        this.origins = origins;
        Arrays.setAll(sorts, sort -> new NumberedComponents());
    }

    /** What matters of a frame, or of a slot of the disk. */
    private record FrameContent(Owner owner, int pins, Bytes bytes, Origins origins) {}

    /** The things of a sort. */
    private static final class NumberedComponents {
        private final Map<Object, Integer> numbers = new HashMap<>();
        private final List<Object> things = new ArrayList<>();
        private final Map<Function<?, ?>, Integer> looks = new HashMap<>();
    }

    /** What one look shows of the things of a sort, as numbers. */
    private static final class Projection {
        private final Function<Object, ?> look;
        private final NumberedComponents sort;
        private final Map<Object, Integer> numbers = new HashMap<>();
        private int[] shown = new int[16];

        private Projection(Function<Object, ?> look, NumberedComponents sort) {
            this.look = look;
            this.sort = sort;
        }

        int of(int thing) {
            if (thing < shown.length && shown[thing] != 0) {
                return shown[thing];
            }
            if (thing >= shown.length) {
                shown = Arrays.copyOf(shown, 2 * thing);
            }
            Object sight = look.apply(sort.things.get(thing - 1));
            shown[thing] = numbers.computeIfAbsent(sight, any -> numbers.size() + 1);
            return shown[thing];
        }
    }

    int number(StateComponent part, Object thing) {
        NumberedComponents sort = sorts[part.ordinal()];
        Object matters = matters(thing);
        Integer number = sort.numbers.get(matters);
        if (number == null) {
            sort.things.add(thing);
            number = sort.things.size();
            size++;
            sort.numbers.put(matters, number);
        }
        return number;
    }

    /** The thing that was met first of those that have a number. */
    Object thing(StateComponent part, int number) {
        return sorts[part.ordinal()].things.get(number - 1);
    }

    /** Memory that the things take, about. */
    long bytes() {
        return (long) BYTES * size;
    }

    /** The number of a look at things of a sort, from 1. */
    @SuppressWarnings("unchecked") // who looks at a row of things can look at these
    int look(StateComponent part, Function<?, ?> look) {
        NumberedComponents sort = sorts[part.ordinal()];
        return sort.looks.computeIfAbsent(look, any -> {
            looks.add(new Projection((Function<Object, ?>) look, sort));
            return looks.size();
        });
    }

    /** The number of what a look shows of a thing. */
    int shown(int look, int number) {
        return looks.get(look - 1).of(number);
    }

    private Object matters(Object thing) {
        if (thing instanceof Frame frame) {
            return new FrameContent(frame.owner(), frame.pins(), frame.bytes(), looked(frame.origins()));
        } else if (thing instanceof BackingSlot slot) {
            return new FrameContent(slot.owner(), 0, slot.bytes(), looked(slot.origins()));
        }
        return thing;
    }

    private Origins looked(Origins of) {
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
