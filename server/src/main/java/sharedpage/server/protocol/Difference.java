package sharedpage.server.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.memory.Row;
import sharedpage.sim.process.Process;

/**
 * Which parts differ between two moments of one machine. Parts come into being and change, but only page table entries
 * cease to be.
 *
 * @param processes numbers of those that are new or differ otherwise than in their page table
 * @param entries page table entries that are new, changed or gone
 */
record Difference(
        List<Integer> processes,
        List<Entry> entries,
        List<Integer> frames,
        List<Integer> groups,
        List<Integer> channels) {

    /** The place of a page table entry: number of the process, and page. */
    record Entry(int process, int page) {}

    static Difference between(Machine before, Machine after) {
        Entities old = new Entities(before);
        Entities now = new Entities(after);
        IntPredicate otherProcess = number ->
                number >= before.processes().size() || !old.process(number).equals(now.process(number));
        return new Difference(
                numbers(after.processes(), otherProcess),
                entries(before, after),
                differing(before.frames(), after.frames()),
                differing(before.groups(), after.groups()),
                differing(before.channels(), after.channels()));
    }

    private static <T> List<Integer> differing(Row<T> before, Row<T> after) {
        return numbers(after, number -> !Objects.equals(at(before, number), after.get(number)));
    }

    private static List<Integer> numbers(Row<?> row, IntPredicate wanted) {
        return IntStream.range(0, row.size()).filter(wanted).boxed().toList();
    }

    private static <T> T at(Row<T> row, int number) {
        return number < row.size() ? row.get(number) : null;
    }

    private static List<Entry> entries(Machine before, Machine after) {
        List<Entry> entries = new ArrayList<>();
        for (Process process : after.processes()) {
            Process old = at(before.processes(), process.number());
            if (old != null && old.table().equals(process.table())) {
                continue;
            }
            for (int page = 0; page < process.table().size(); page++) {
                PageTableEntry entry = old == null ? PageTableEntry.NONE : old.entry(page);
                if (!entry.equals(process.entry(page))) {
                    entries.add(new Entry(process.number(), page));
                }
            }
        }
        return entries;
    }
}
