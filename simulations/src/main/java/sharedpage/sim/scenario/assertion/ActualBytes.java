package sharedpage.sim.scenario.assertion;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.memory.OriginRun;
import sharedpage.sim.memory.Origins;
import sharedpage.sim.scenario.grammar.NameType;

/**
 * The bytes that an assertion is about, as they are.
 *
 * @param label what the bytes are part of, for example "frame 0"
 * @param unit line or byte
 * @param at number of the first one
 */
record ActualBytes(String label, String unit, int at, Bytes bytes, Origins origins) {

    static ActualBytes in(Frame frame, String label, int at, int length) {
        return new ActualBytes(
                label,
                "line",
                at,
                frame.bytes().slice(at, length),
                frame.origins().slice(at, length));
    }

    int size() {
        return bytes.size();
    }

    /** The process that had a byte written, by name. */
    String writer(Machine machine, int index) {
        return origin(index)
                .filter(origin -> origin.process() != Origin.NO_PROCESS)
                .map(origin -> machine.processes().get(origin.process()).name())
                .orElse(NameType.NONE);
    }

    /** What moved a byte to where it is, as a word. */
    String mover(int index) {
        return origin(index)
                .map(origin -> origin.by().name().toLowerCase(Locale.ROOT))
                .orElse("nothing");
    }

    boolean isOverflow(int index) {
        return origin(index).filter(Origin::overflow).isPresent();
    }

    boolean sameOrigin(ActualBytes other, int index) {
        return origin(index).equals(other.origin(index));
    }

    private Optional<Origin> origin(int index) {
        return origins.slice(index, 1).runs().stream().map(OriginRun::origin).findFirst();
    }

    /** A byte as a person may know it, for example "hex 41 (A)". */
    static String words(byte value) {
        String letter = value > ' ' && value < 127 ? " (" + (char) value + ")" : "";
        return String.format(Locale.ROOT, "hex %02x%s", value, letter);
    }

    /** The first run of bytes for which something holds, with the number of further ones; empty if there is none. */
    Optional<String> where(IntPredicate wrong) {
        int first = first(wrong, 0);
        if (first == size()) {
            return Optional.empty();
        }
        int end = first(wrong.negate(), first);
        int more = 0;
        for (int i = end; i < size(); i++) {
            more += wrong.test(i) ? 1 : 0;
        }
        int from = at + first;
        String run = end - first == 1 ? unit + " " + from : unit + "s " + from + " to " + (at + end - 1);
        return Optional.of(more == 0 ? run : run + " and " + more + " more");
    }

    /** The first byte from {@code from} on for which something holds, or the end. */
    int first(IntPredicate wrong, int from) {
        int i = from;
        while (i < size() && !wrong.test(i)) {
            i++;
        }
        return i;
    }
}
