package sharedpage.sim.scenario;

import java.util.Optional;
import java.util.OptionalInt;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.operation.Parameter;

/**
 * A part of memory that a claim is about: lines of a page, or of a page frame.
 *
 * @param of name of the process whose page it is; empty for a frame
 * @param number of the page or frame
 * @param at first line
 * @param bytes how many; empty for all that are meant
 */
record Region(Optional<String> of, int number, int at, Optional<Integer> bytes) {
    private static final int MOST_BYTES = Setting.PAGE_SIZE.maximum();

    static final Shape.Key OF = Shape.Key.must("of", Name.PROCESS);
    static final Shape.Key PAGE = Shape.Key.must("page", new Shape.Number(0, Parameter.PAGE.maximum()));
    static final Shape.Key FRAME = Shape.Key.must("frame", new Shape.Number(0, Parameter.FRAME.maximum()));
    static final Shape.Key AT = Shape.Key.may("at", new Shape.Number(0, MOST_BYTES - 1));
    static final Shape.Key BYTES = Shape.Key.may("bytes", new Shape.Number(1, MOST_BYTES));

    static Region of(Values values) {
        int number = values.number("page").or(() -> values.number("frame")).orElse(0);
        return new Region(values.text("of"), number, values.number("at").orElse(0), values.number("bytes"));
    }

    String label() {
        return of.map(process -> process + "'s page " + number).orElse("frame " + number);
    }

    /** Why there is no such part of memory now, if there is none. */
    Optional<String> absence(Machine machine, int length) {
        int size = machine.settings().pageSize();
        if (of.isPresent() && machine.process(of.get()).isEmpty()) {
            return Optional.of("there is no process " + of.get());
        } else if (frameNumber(machine).isEmpty()) {
            return Optional.of(label() + " is not in memory");
        } else if (at + length > size) {
            return Optional.of(
                    label() + " has the lines 0 to " + (size - 1) + ", not " + at + " to " + (at + length - 1));
        }
        return Optional.empty();
    }

    Frame frame(Machine machine) {
        return machine.frames().get(frameNumber(machine).orElseThrow());
    }

    private OptionalInt frameNumber(Machine machine) {
        if (of.isEmpty()) {
            return number < machine.frames().size() ? OptionalInt.of(number) : OptionalInt.empty();
        }
        PageTableEntry entry = machine.process(of.get()).orElseThrow().entry(number);
        boolean resident = entry.exists() && machine.page(entry.of()).isResident();
        return resident ? OptionalInt.of(machine.page(entry.of()).frame()) : OptionalInt.empty();
    }
}
