package sharedpage.sim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.scenario.MapType.MapKey;
import sharedpage.sim.scenario.ScalarType.BooleanType;
import sharedpage.sim.scenario.ScalarType.EnumType;

/** What is claimed of a run of bytes; a part that is not there is not claimed. */
record Content(
        Optional<BytePattern> equals, Optional<String> writtenBy, Optional<String> by, Optional<Boolean> overflow) {
    static final List<MapKey> KEYS = List.of(
            MapKey.optional("equals", BytePattern.NESTED),
            MapKey.optional("written_by", NameType.PROCESS_OR_NOBODY),
            MapKey.optional("by", EnumType.of("initial", "cpu", "dma", "kernel")),
            MapKey.optional("overflow", new BooleanType()));

    static Content of(YamlNode values) {
        return new Content(
                BytePattern.under("equals", values),
                values.text("written_by"),
                values.text("by"),
                values.truth("overflow"));
    }

    /** How many bytes are meant where {@code room} are there, if the author does not say. */
    int length(int room) {
        return equals.map(data -> data.length(room)).orElse(room);
    }

    /** Where the bytes are not what is claimed, and what they are instead. */
    Optional<String> contradiction(Machine machine, ActualBytes seen) {
        List<String> told = new ArrayList<>();
        equals.ifPresent(data -> tellBytes(told, seen, data.bytes(seen.size())));
        writtenBy.ifPresent(name -> {
            IntPredicate wrong = i -> !seen.writer(machine, i).equals(name);
            tell(told, seen, wrong, i -> "written by " + seen.writer(machine, i) + ", not by " + name);
        });
        by.ifPresent(word -> {
            IntPredicate wrong = i -> !seen.mover(i).equals(word);
            tell(told, seen, wrong, i -> "moved there by " + seen.mover(i) + ", not by " + word);
        });
        overflow.ifPresent(claimed -> {
            IntPredicate wrong = i -> seen.isOverflow(i) != claimed;
            tell(told, seen, wrong, i -> claimed ? "no overflow" : "overflow");
        });
        return told.isEmpty() ? Optional.empty() : Optional.of(seen.label() + ", " + String.join("; ", told));
    }

    private static void tellBytes(List<String> told, ActualBytes seen, Bytes wanted) {
        IntPredicate wrong = i -> seen.bytes().at(i) != wanted.at(i);
        String first = seen.size() == 1 ? "" : "the first one ";
        tell(
                told,
                seen,
                wrong,
                i -> first + "is " + ActualBytes.told(seen.bytes().at(i)) + ", not " + ActualBytes.told(wanted.at(i)));
    }

    private interface Words {
        String of(int index);
    }

    private static void tell(List<String> told, ActualBytes seen, IntPredicate wrong, Words words) {
        seen.where(wrong).ifPresent(where -> told.add(where + ": " + words.of(seen.first(wrong, 0))));
    }
}
