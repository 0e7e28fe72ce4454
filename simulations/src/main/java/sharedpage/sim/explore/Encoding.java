package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sharedpage.sim.invariant.Ledger;
import sharedpage.sim.machine.Activities;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.memory.Origins;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Row;
import sharedpage.sim.memory.Slot;
import sharedpage.sim.simulation.Moment;

/**
 * Tells states apart by all that can matter for what comes: not by the clock, the costs and the numbers of steps, and by
 * the origins of bytes only where somebody looks at them. Each part of a state (a process, a frame, a plan …) gets a
 * number, the same for equal parts, so a state is a short list of numbers and equal lists are equal states.
 */
final class Encoding {
    private final boolean origins;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private byte[] buffer = new byte[256];
    private int length;

    /**
     * An encoding for one search.
     *
     * @param origins whether it matters where bytes came from
     */
    Encoding(boolean origins) {
        this.origins = origins;
    }

    /** What matters of a frame, or of a slot of the disk. */
    private record Place(Owner owner, int pins, Bytes bytes, Origins origins) {}

    /** A state with the numbers of its parts. */
    static final class State {
        private final List<Row<?>> rows;
        private final int[][] parts;

        private State(List<Row<?>> rows, int[][] parts) {
            this.rows = rows;
            this.parts = parts;
        }
    }

    /**
     * The state at a moment; parts that the state before it has too are not looked at again.
     *
     * @param ledger null if nobody asks for the laws of whole runs
     * @param before null at the start
     */
    @SuppressWarnings("ReferenceEquality") // what was not touched is the same object
    State state(Moment moment, Ledger ledger, State before) {
        List<Row<?>> rows = rows(moment, ledger);
        int[][] parts = new int[rows.size()][];
        for (int i = 0; i < parts.length; i++) {
            Row<?> row = rows.get(i);
            Row<?> old = before == null ? Row.empty() : before.rows.get(i);
            parts[i] = row == old ? before.parts[i] : numbers(row, old, before == null ? new int[0] : before.parts[i]);
        }
        return new State(rows, parts);
    }

    @SuppressWarnings("ReferenceEquality") // likewise
    private int[] numbers(Row<?> row, Row<?> old, int[] known) {
        int[] parts = new int[row.size()];
        for (int i = 0; i < parts.length; i++) {
            Object part = row.get(i);
            parts[i] = i < old.size() && part == old.get(i) ? known[i] : number(part);
        }
        return parts;
    }

    private int number(Object part) {
        Object matters = part;
        if (part instanceof Frame frame) {
            matters = new Place(frame.owner(), frame.pins(), frame.bytes(), looked(frame.origins()));
        } else if (part instanceof Slot slot) {
            matters = new Place(slot.owner(), 0, slot.bytes(), looked(slot.origins()));
        }
        Integer known = numbers.get(matters);
        if (known == null) {
            known = numbers.size();
            numbers.put(matters, known);
        }
        return known;
    }

    private Origins looked(Origins of) {
        if (!origins) {
            return Origins.NONE;
        }
        return new Origins(of.runs().stream()
                .map(run -> new Origins.Run(run.at(), run.length(), timeless(run.origin())))
                .toList());
    }

    private static Origin timeless(Origin origin) {
        return new Origin(origin.process(), origin.by(), origin.page(), origin.line(), 0, origin.overflow());
    }

    private static List<Row<?>> rows(Moment moment, Ledger ledger) {
        Machine machine = moment.machine();
        Activities activities = machine.activities();
        List<Row<?>> rows = new ArrayList<>(List.of(
                machine.processes(),
                machine.groups(),
                machine.mailboxes(),
                machine.frames(),
                machine.memory().pages(),
                machine.memory().disk(),
                machine.channels(),
                machine.capabilities().objects(),
                machine.capabilities().slots(),
                machine.capabilities().caches(),
                activities.processes(),
                activities.devices(),
                activities.services(),
                moment.position().begun(),
                moment.watch().uses(),
                moment.watch().inside(),
                Row.of(1, activities.system()),
                Row.of(1, moment.watch().stuck()),
                Row.of(1, List.of(machine.memory().hand(), machine.halted()))));
        if (ledger != null) {
            rows.addAll(List.of(ledger.pages(), ledger.values(), ledger.transfers(), Row.of(1, ledger.letters())));
        }
        return rows;
    }

    /** Writes the numbers of a state's parts to {@link #key}, in as few bytes as they need. */
    void write(State state) {
        length = 0;
        for (int[] row : state.parts) {
            put(row.length);
            for (int part : row) {
                put(part);
            }
        }
    }

    /** The bytes written last; only the first {@link #length} count. */
    byte[] key() {
        return buffer;
    }

    int length() {
        return length;
    }

    /** Seven bits a byte, the highest bit set where more follow. */
    private void put(int number) {
        if (length + 5 > buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int rest = number;
        while (rest >= 0x80) {
            buffer[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[length++] = (byte) rest;
    }
}
