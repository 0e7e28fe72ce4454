package sharedpage.sim.scenario.assertion;

import java.util.Optional;
import java.util.OptionalInt;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.NameType;
import sharedpage.sim.scenario.grammar.ScalarType.IntegerType;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * A part of memory that an assertion is about: lines of a page or of a page frame, or bytes of an object.
 *
 * @param of name of the process whose page it is; empty for a frame or an object
 * @param object name of the object; empty for a page or a frame
 * @param number of the page or frame
 * @param at first line
 * @param bytes how many; empty for all that are meant
 */
record MemoryRegion(Optional<String> of, Optional<String> object, int number, int at, Optional<Integer> bytes) {
    static final int BYTES_AT_MOST = Setting.PAGE_SIZE.maximum();

    static final MapKey OF = MapKey.required("of", NameType.PROCESS);
    static final MapKey PAGE = MapKey.required("page", new IntegerType(0, Parameter.PAGE.maximum()));
    static final MapKey FRAME = MapKey.required("frame", new IntegerType(0, Parameter.FRAME.maximum()));
    static final MapKey OBJECT = MapKey.required("object", NameType.OBJECT);
    static final MapKey AT = MapKey.optional("at", new IntegerType(0, BYTES_AT_MOST - 1));
    static final MapKey BYTES = MapKey.optional("bytes", new IntegerType(1, BYTES_AT_MOST));

    static MemoryRegion of(YamlNode values) {
        int number = values.number("page").or(() -> values.number("frame")).orElse(0);
        return new MemoryRegion(
                values.text("of"),
                values.text("object"),
                number,
                values.number("at").orElse(0),
                values.number("bytes"));
    }

    String label() {
        return of.map(process -> process + "'s page " + number)
                .or(() -> object.map(name -> "object " + name))
                .orElse("frame " + number);
    }

    /** How many lines or bytes there are from the first one on. */
    int size(Machine machine) {
        return object.flatMap(name -> machine.capabilities().object(name))
                .map(ObjectTableEntry::length)
                .orElse(machine.settings().pageSize());
    }

    /** Why there is no such part of memory now, if there is none. */
    Optional<String> absence(Machine machine, int length) {
        int size = size(machine);
        if (of.isPresent() && machine.process(of.get()).isEmpty()) {
            return Optional.of("there is no process " + of.get());
        } else if (frameNumber(machine).isEmpty()) {
            return Optional.of(label() + " is not in memory");
        } else if (at + length > size) {
            return Optional.of(label() + " has the " + (object.isPresent() ? "bytes" : "lines") + " 0 to " + (size - 1)
                    + ", not " + at + " to " + (at + length - 1));
        }
        return Optional.empty();
    }

    Frame frame(Machine machine) {
        return machine.frames().get(frameNumber(machine).orElseThrow());
    }

    private OptionalInt frameNumber(Machine machine) {
        if (object.isPresent()) {
            return machine.capabilities().object(object.get()).filter(ObjectTableEntry::live).stream()
                    .filter(entry -> entry.page() >= 0)
                    .mapToInt(entry -> machine.page(entry.page()).frame())
                    .filter(frame -> frame >= 0)
                    .findFirst();
        } else if (of.isEmpty()) {
            return number < machine.frames().size() ? OptionalInt.of(number) : OptionalInt.empty();
        }
        PageTableEntry entry = machine.process(of.get()).orElseThrow().entry(number);
        boolean resident = entry.exists() && machine.page(entry.of()).isResident();
        return resident ? OptionalInt.of(machine.page(entry.of()).frame()) : OptionalInt.empty();
    }
}
