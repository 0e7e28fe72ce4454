package sharedpage.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.PersistentVector;
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
        List<Difference.TableIndex> entries,
        List<Integer> frames,
        List<Integer> groups,
        List<Integer> slots,
        List<Integer> channels,
        List<Integer> mailboxes,
        List<Integer> objects,
        List<Integer> capabilities) {

    /** The place of a page table entry: number of the process, and page. */
    record TableIndex(int process, int page) {
        boolean existsIn(Machine machine) {
            return process < machine.processes().size()
                    && machine.processes().get(process).entry(page).exists();
        }
    }

    /** Every part of a machine, as if before it there was none. */
    static Difference whole(Machine machine) {
        List<TableIndex> entries = new ArrayList<>();
        for (Process process : machine.processes()) {
            for (int page = 0; page < process.table().size(); page++) {
                entries.add(new TableIndex(process.number(), page));
            }
        }
        return new Difference(
                        all(machine.processes().size()),
                        entries,
                        all(machine.frames().size()),
                        all(machine.groups().size()),
                        all(machine.memory().disk().size()),
                        all(machine.channels().size()),
                        all(machine.mailboxes().size()),
                        all(machine.capabilities().objects().size()),
                        all(machine.capabilities().slots().size()))
                .within(machine);
    }

    /** Those of these parts that exist in a machine and are shown. */
    Difference within(Machine machine) {
        return new Difference(
                below(machine.processes().size(), processes),
                entries.stream().filter(entry -> entry.existsIn(machine)).toList(),
                below(machine.frames().size(), frames),
                below(machine.groups().size(), groups),
                below(machine.memory().disk().size(), slots),
                below(machine.channels().size(), channels),
                below(machine.mailboxes().size(), mailboxes),
                below(machine.capabilities().objects().size(), objects),
                CapabilityJson.numbers(machine)
                        .filter(capabilities::contains)
                        .boxed()
                        .toList());
    }

    private static List<Integer> all(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static List<Integer> below(int count, List<Integer> numbers) {
        return numbers.stream().filter(number -> number < count).toList();
    }

    static Difference between(Machine before, Machine after) {
        return new Difference(
                shownDifferently(before.processes(), after.processes(), before, after, ProcessJson::of),
                entries(before, after),
                differing(before.frames(), after.frames()),
                shownDifferently(before.groups(), after.groups(), before, after, GroupJson::of),
                differing(before.memory().disk(), after.memory().disk()),
                differing(before.channels(), after.channels()),
                mailboxes(before, after),
                shownDifferently(
                        before.capabilities().objects(),
                        after.capabilities().objects(),
                        before,
                        after,
                        ObjectTableEntryJson::of),
                capabilities(before, after));
    }

    /** The slots in lists of processes; those that the kernel keeps to itself are not shown. */
    private static List<Integer> capabilities(Machine before, Machine after) {
        List<Integer> changed = shownDifferently(
                before.capabilities().slots(), after.capabilities().slots(), before, after, CapabilityJson::of);
        return CapabilityJson.numbers(after).filter(changed::contains).boxed().toList();
    }

    /** Those whose wire form tells of other parts of the machine too, so that it is compared itself. */
    private static List<Integer> shownDifferently(
            PersistentVector<?> old,
            PersistentVector<?> row,
            Machine before,
            Machine after,
            BiFunction<Machine, Integer, Record> shown) {
        return numbers(
                row,
                number -> number >= old.size() || !shown.apply(before, number).equals(shown.apply(after, number)));
    }

    /** A mailbox differs if its record does, or who waits for a message in it. */
    private static List<Integer> mailboxes(Machine before, Machine after) {
        return numbers(
                after.mailboxes(),
                number -> !after.mailboxes().get(number).equals(at(before.mailboxes(), number))
                        || !MailboxJson.receivers(before, number).equals(MailboxJson.receivers(after, number)));
    }

    /** The numbers of those whose record differs. */
    private static <T> List<Integer> differing(PersistentVector<T> before, PersistentVector<T> after) {
        return numbers(after, number -> !Objects.equals(at(before, number), after.get(number)));
    }

    private static List<Integer> numbers(PersistentVector<?> row, IntPredicate wanted) {
        return IntStream.range(0, row.size()).filter(wanted).boxed().toList();
    }

    private static <T> T at(PersistentVector<T> row, int number) {
        return number < row.size() ? row.get(number) : null;
    }

    private static List<TableIndex> entries(Machine before, Machine after) {
        List<TableIndex> entries = new ArrayList<>();
        for (Process process : after.processes()) {
            for (int page = 0; page < process.table().size(); page++) {
                TableIndex entry = new TableIndex(process.number(), page);
                if (!Objects.equals(shown(before, entry), shown(after, entry))) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    /** The wire form of an entry, or null if there is none. */
    private static PageTableEntryJson shown(Machine machine, TableIndex entry) {
        return entry.existsIn(machine) ? PageTableEntryJson.of(machine, entry.process, entry.page) : null;
    }
}
