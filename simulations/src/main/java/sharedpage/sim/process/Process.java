package sharedpage.sim.process;

import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.memory.PersistentVector;

/**
 * A process: its private address space and what the kernel knows of it. What it is doing is kept in its activity.
 *
 * @param parent number of the process that made it, or {@link #NO_PARENT}
 * @param suspended how often its parent has suspended it without resuming it
 * @param killPending whether it ends as soon as it holds no semaphore
 * @param held how many relocations in progress hold it
 * @param table its page table; the page number is the index
 */
public record Process(
        int number,
        String name,
        int parent,
        boolean alive,
        boolean killPending,
        int suspended,
        int held,
        PersistentVector<PageTableEntry> table,
        Tlb tlb,
        Registers registers) {
    public static final int NO_PARENT = -1;

    public static Process fresh(int number, String name, int parent, int pages) {
        return new Process(
                number,
                name,
                parent,
                true,
                false,
                0,
                0,
                PersistentVector.of(pages, PageTableEntry.NONE),
                Tlb.EMPTY,
                Registers.NONE);
    }

    /** Whether it is alive, not held and not suspended. */
    public boolean mayRun() {
        return alive && suspended == 0 && held == 0;
    }

    public boolean hasPage(int page) {
        return page >= 0 && page < table.size();
    }

    /** The entry of a page; pages outside the address space have none. */
    public PageTableEntry entry(int page) {
        return hasPage(page) ? table.get(page) : PageTableEntry.NONE;
    }

    public Process with(int page, PageTableEntry entry) {
        return new Process(
                number, name, parent, alive, killPending, suspended, held, table.with(page, entry), tlb, registers);
    }

    public Process with(Tlb next) {
        return new Process(number, name, parent, alive, killPending, suspended, held, table, next, registers);
    }

    public Process with(Registers next) {
        return new Process(number, name, parent, alive, killPending, suspended, held, table, tlb, next);
    }

    /** This process with another value in a register. */
    public Process with(String register, long value) {
        return with(registers.with(register, value));
    }

    /** This process without the entry of a page, in its table and in its TLB; a guard behind it goes too. */
    public Process without(int page) {
        int behind = (page + 1) % table.size();
        Process next = entry(behind).isGuard() ? with(behind, PageTableEntry.NONE) : this;
        return next.with(page, PageTableEntry.NONE).with(tlb.without(page));
    }

    /** Held once more, or once less. */
    public Process held(int change) {
        return new Process(number, name, parent, alive, killPending, suspended, held + change, table, tlb, registers);
    }

    /** Suspended once more, or once less. */
    public Process suspended(int change) {
        return new Process(number, name, parent, alive, killPending, suspended + change, held, table, tlb, registers);
    }

    /** This process, which ends as soon as it holds no semaphore. */
    public Process withKillPending() {
        return new Process(number, name, parent, alive, true, suspended, held, table, tlb, registers);
    }

    /** This process with a table that has a page of that number. */
    public Process grown(int page) {
        PersistentVector<PageTableEntry> longer = table;
        while (longer.size() <= page) {
            longer = longer.with(longer.size(), PageTableEntry.NONE);
        }
        return new Process(number, name, parent, alive, killPending, suspended, held, longer, tlb, registers);
    }

    /** This process after its end: no page table entry is left. */
    public Process ended() {
        return new Process(
                number,
                name,
                parent,
                false,
                killPending,
                suspended,
                held,
                PersistentVector.of(table.size(), PageTableEntry.NONE),
                Tlb.EMPTY,
                Registers.NONE);
    }
}
