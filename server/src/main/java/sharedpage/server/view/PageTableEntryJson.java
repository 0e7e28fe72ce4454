package sharedpage.server.view;

import java.util.List;
import java.util.stream.IntStream;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.EntryKind;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/**
 * An entry of a page table.
 *
 * @param group whose page it shows, or null
 * @param rights rw, r or, for a page that is copied when it is written, rc
 * @param descriptor whether it leads to the group's descriptor
 * @param slot of the backing store in which the page is, or null
 */
record PageTableEntryJson(
        int page,
        EntryKind kind,
        String group,
        boolean present,
        boolean used,
        boolean modified,
        String rights,
        boolean descriptor,
        Integer frame,
        Integer slot) {

    /** An entry that exists. */
    static PageTableEntryJson of(Machine machine, int process, int page) {
        PageTableEntry entry = machine.processes().get(process).entry(page);
        return new PageTableEntryJson(
                page,
                entry.kind(),
                new EntityNames(machine).group(entry.group()),
                entry.present(),
                entry.used(),
                entry.modified(),
                entry.rights(),
                entry.descriptor(),
                EntityNames.number(entry.frame()),
                entry.of() < 0
                        ? null
                        : EntityNames.number(machine.page(entry.of()).slot()));
    }

    /** The page table of a process: the entries that exist, by page. */
    static List<PageTableEntryJson> table(Machine machine, int process) {
        Process owner = machine.processes().get(process);
        return IntStream.range(0, owner.table().size())
                .filter(page -> owner.entry(page).exists())
                .mapToObj(page -> of(machine, process, page))
                .toList();
    }
}
