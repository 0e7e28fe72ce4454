package sharedpage.sim.machine;

import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;
import sharedpage.sim.process.Tlb;

/**
 * The memory management unit: every access of a process goes through it. It asks the TLB first, then the page table,
 * then, for an entry that points to one, the descriptor; each look at memory is paid for.
 */
public final class Mmu {
    private Mmu() {}

    /** The page whose line 0 is the next sequential address after the last line of a page; no process need have it. */
    public static int after(Settings settings, Process process, int page) {
        boolean wraps = settings.get(Setting.LAST_PAGE) == LastPage.WRAP;
        return wraps ? (page + 1) % process.table().size() : page + 1;
    }

    /**
     * Translates one address for the process that acts. A hit marks the page used, and modified by a write; the
     * translation is kept in the TLB. A failure changes nothing.
     */
    public static Translation translate(Turn turn, int page, int line, Access access) {
        int capacity = turn.settings().get(Setting.TLB);
        Optional<Tlb.Copy> copy = turn.tlb().copy(page);
        if (capacity > 0) {
            turn.pay(Cost.TLB, 1);
        }
        if (turn.settings().get(Setting.RELOCATION).isIndirect()) {
            turn.pay(Cost.BIT_TESTS, 1);
        }
        if (line >= turn.settings().pageSize()) {
            return Translation.fails(Failure.ADDRESS);
        }
        Translation found = copy.isPresent() ? throughCopy(turn, copy.get(), access) : walk(turn, page, access);
        if (found.isHit()) {
            mark(turn, page, access);
            if (copy.isEmpty() && capacity > 0) {
                remember(turn, page, found.frame(), capacity);
            }
        }
        return found;
    }

    private static Translation throughCopy(Turn turn, Tlb.Copy copy, Access access) {
        if (access == Access.WRITE && !copy.writable()) {
            return Translation.fails(Failure.PROTECTION);
        }
        return copy.frame() >= 0 ? Translation.hit(copy.frame()) : throughDescriptor(turn, turn.entry(copy.page()));
    }

    private static Translation walk(Turn turn, int page, Access access) {
        PageTableEntry entry = turn.entry(page);
        turn.pay(Cost.MEMORY, 1);
        if (!entry.exists()) {
            return Translation.fails(Failure.ADDRESS);
        } else if (access == Access.WRITE && !entry.writable()) {
            return Translation.fails(Failure.PROTECTION);
        } else if (entry.descriptor()) {
            return throughDescriptor(turn, entry);
        }
        return entry.present() ? Translation.hit(entry.frame()) : Translation.fails(Failure.PAGE);
    }

    private static Translation throughDescriptor(Turn turn, PageTableEntry entry) {
        turn.pay(Cost.MEMORY, 1);
        Page page = turn.machine().page(entry.of());
        return page.valid() ? Translation.hit(page.frame()) : Translation.fails(Failure.PAGE);
    }

    /** Where there is a descriptor it keeps the bits, else the entry does. */
    private static void mark(Turn turn, int number, Access access) {
        PageTableEntry entry = turn.entry(number);
        if (entry.descriptor()) {
            Page page = turn.machine().page(entry.of());
            boolean dirty = page.dirty() || access == Access.WRITE;
            if (!page.used() || dirty != page.dirty()) {
                turn.become(turn.machine().with(entry.of(), page.withUsed(true).withDirty(dirty)));
            }
        } else if (entry.exists() && !entry.tells(access)) {
            turn.become(turn.machine().with(turn.process().with(number, entry.after(access))));
        }
    }

    private static void remember(Turn turn, int number, int frame, int capacity) {
        Process process = turn.process();
        PageTableEntry entry = process.entry(number);
        boolean cached =
                !entry.descriptor() || turn.settings().get(Setting.RELOCATION).cachesFrame();
        Tlb.Copy copy = new Tlb.Copy(number, cached ? frame : -1, entry.writable());
        turn.become(turn.machine().with(process.with(process.tlb().with(copy, capacity))));
    }
}
