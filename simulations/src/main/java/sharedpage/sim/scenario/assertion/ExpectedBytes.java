package sharedpage.sim.scenario.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.scenario.grammar.BytePattern;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.NameType;
import sharedpage.sim.scenario.grammar.ScalarType.BooleanType;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.text.YamlNode;

/** What is asserted of a run of bytes: nothing about a part that is empty. */
record ExpectedBytes(
        Optional<BytePattern> equals, Optional<String> writtenBy, Optional<String> by, Optional<Boolean> overflow) {
    static final List<MapKey> KEYS = List.of(
            MapKey.optional("equals", BytePattern.NESTED),
            MapKey.optional("written_by", NameType.PROCESS_OR_NONE),
            MapKey.optional("by", EnumType.of("initial", "cpu", "dma", "kernel")),
            MapKey.optional("overflow", new BooleanType()));

    static ExpectedBytes of(YamlNode values) {
        return new ExpectedBytes(
                BytePattern.under("equals", values),
                values.text("written_by"),
                values.text("by"),
                values.truth("overflow"));
    }

    /** How many bytes are meant where {@code room} are there, if the author does not say. */
    int length(int room) {
        return equals.map(data -> data.length(room)).orElse(room);
    }

    /** Where the bytes are not what is asserted, and what they are instead. */
    Optional<String> contradiction(Machine machine, ActualBytes seen) {
        List<String> differences = new ArrayList<>();
        equals.ifPresent(data -> compareBytes(differences, seen, data.bytes(seen.size())));
        writtenBy.ifPresent(name -> {
            IntPredicate wrong = i -> !seen.writer(machine, i).equals(name);
            compare(differences, seen, wrong, i -> "written by " + seen.writer(machine, i) + ", not by " + name);
        });
        by.ifPresent(word -> {
            IntPredicate wrong = i -> !seen.mover(i).equals(word);
            compare(differences, seen, wrong, i -> "moved there by " + seen.mover(i) + ", not by " + word);
        });
        overflow.ifPresent(asserted -> {
            IntPredicate wrong = i -> seen.isOverflow(i) != asserted;
            compare(differences, seen, wrong, i -> asserted ? "no overflow" : "overflow");
        });
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(seen.label() + ", " + String.join("; ", differences));
    }

    private static void compareBytes(List<String> differences, ActualBytes seen, Bytes wanted) {
        IntPredicate wrong = i -> seen.bytes().at(i) != wanted.at(i);
        String first = seen.size() == 1 ? "" : "the first one ";
        compare(
                differences,
                seen,
                wrong,
                i -> first + "is " + ActualBytes.words(seen.bytes().at(i)) + ", not "
                        + ActualBytes.words(wanted.at(i)));
    }

    private interface Wording {
        String of(int index);
    }

    private static void compare(List<String> differences, ActualBytes seen, IntPredicate wrong, Wording wording) {
        seen.where(wrong).ifPresent(where -> differences.add(where + ": " + wording.of(seen.first(wrong, 0))));
    }
}
