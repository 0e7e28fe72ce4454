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
import tools.jackson.databind.node.ObjectNode;

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
    record TableIndex(int process, int page) {}

    static Difference between(Machine before, Machine after) {
        return new Difference(
                shownDifferently(before.processes(), after.processes(), before, after, EntityJson::process),
                entries(before, after),
                differing(before.frames(), after.frames()),
                shownDifferently(before.groups(), after.groups(), before, after, EntityJson::group),
                differing(before.memory().disk(), after.memory().disk()),
                differing(before.channels(), after.channels()),
                mailboxes(before, after),
                shownDifferently(
                        before.capabilities().objects(),
                        after.capabilities().objects(),
                        before,
                        after,
                        (shown, object) -> shown.lists().object(object)),
                capabilities(before, after));
    }

    /** The slots in lists of processes; those that the kernel keeps to itself are not shown. */
    private static List<Integer> capabilities(Machine before, Machine after) {
        List<Integer> changed = shownDifferently(
                before.capabilities().slots(),
                after.capabilities().slots(),
                before,
                after,
                (shown, slot) -> shown.lists().capability(slot));
        return new EntityJson(after)
                .lists()
                .capabilities()
                .filter(changed::contains)
                .boxed()
                .toList();
    }

    /** Those whose wire form tells of other parts of the machine too, so that it is compared itself. */
    private static List<Integer> shownDifferently(
            PersistentVector<?> old,
            PersistentVector<?> row,
            Machine before,
            Machine after,
            BiFunction<EntityJson, Integer, ObjectNode> shown) {
        EntityJson then = new EntityJson(before);
        EntityJson now = new EntityJson(after);
        return numbers(
                row,
                number -> number >= old.size() || !shown.apply(then, number).equals(shown.apply(now, number)));
    }

    /** A mailbox differs if its record does, or who waits for a message in it. */
    private static List<Integer> mailboxes(Machine before, Machine after) {
        EntityJson then = new EntityJson(before);
        EntityJson now = new EntityJson(after);
        return numbers(
                after.mailboxes(),
                number -> !after.mailboxes().get(number).equals(at(before.mailboxes(), number))
                        || !then.receivers(number).equals(now.receivers(number)));
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

    private static List<Difference.TableIndex> entries(Machine before, Machine after) {
        List<Difference.TableIndex> entries = new ArrayList<>();
        for (Process process : after.processes()) {
            for (int page = 0; page < process.table().size(); page++) {
                Difference.TableIndex entry = new Difference.TableIndex(process.number(), page);
                if (!Objects.equals(shown(before, entry), shown(after, entry))) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    /** The wire form of an entry, or null if there is none. */
    private static ObjectNode shown(Machine machine, Difference.TableIndex entry) {
        boolean exists = entry.process < machine.processes().size()
                && machine.processes().get(entry.process).entry(entry.page).exists();
        return exists ? new EntityJson(machine).entry(entry.process, entry.page) : null;
    }
}
