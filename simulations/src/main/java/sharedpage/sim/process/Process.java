package sharedpage.sim.process;

import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.memory.Row;

/**
 * A process: its private address space and what the kernel knows of it. What it is doing is kept in its activity.
 *
 * @param parent number of the process that made it, or {@link #NO_PARENT}
 * @param table its page table; the page number is the index
 */
public record Process(int number, String name, int parent, boolean alive, Row<PageTableEntry> table) {
    public static final int NO_PARENT = -1;

    public static Process fresh(int number, String name, int parent, int pages) {
        return new Process(number, name, parent, true, Row.of(pages, PageTableEntry.NONE));
    }

    public boolean hasPage(int page) {
        return page >= 0 && page < table.size();
    }

    /** The entry of a page; pages outside the address space have none. */
    public PageTableEntry entry(int page) {
        return hasPage(page) ? table.get(page) : PageTableEntry.NONE;
    }

    public Process with(int page, PageTableEntry entry) {
        return new Process(number, name, parent, alive, table.with(page, entry));
    }

    /** This process after its end: no page table entry is left. */
    public Process ended() {
        return new Process(number, name, parent, false, Row.of(table.size(), PageTableEntry.NONE));
    }
}
