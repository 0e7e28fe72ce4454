package sharedpage.sim.mmu;

import java.util.Optional;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.AccessFault;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;
import sharedpage.sim.process.TlbEntry;

/**
 * The memory management unit: every access of a process goes through it. It asks the TLB first, then the page table,
 * then, for an entry that points to one, the descriptor; each look at memory is paid for.
 */
public final class Mmu {
    private Mmu() {}

    /**
     * Translates one address for the process that acts. A hit marks the page used, and modified by a write; the
     * translation is kept in the TLB. A failure changes nothing.
     */
    public static Translation translate(StepBuilder step, VirtualAddress address, Access access) {
        int page = address.page();
        int capacity = step.settings().get(Setting.TLB);
        Optional<TlbEntry> copy = step.tlb().copy(page);
        if (capacity > 0) {
            step.charge(UnitPrice.TLB, 1);
        }
        if (step.settings().get(Setting.RELOCATION).isIndirect()) {
            step.charge(UnitPrice.BIT_TESTS, 1);
        }
        if (!hasLine(step, address)) {
            return Translation.fails(AccessFault.NO_LINE);
        }
        Translation found = copy.isPresent() ? throughCopy(step, copy.get(), access) : walk(step, page, access);
        if (found.isHit()) {
            mark(step, page, access);
            if (copy.isEmpty() && capacity > 0) {
                remember(step, page, found.frame(), capacity);
            }
        }
        return found;
    }

    /**
     * What would stop an access by the process that acts, as the kernel finds it in the page table before it starts a device
     * or a transfer. That a page is on disk or shared copy-on-write stops nothing, since it can be fetched or copied.
     */
    public static Optional<AccessFault> obstacle(StepBuilder step, VirtualAddress address, Access access) {
        return hasLine(step, address)
                ? obstacle(step, step.entry(address.page()), access)
                : Optional.of(AccessFault.NO_LINE);
    }

    private static boolean hasLine(StepBuilder step, VirtualAddress address) {
        return address.line() < step.settings().pageSize();
    }

    private static Optional<AccessFault> obstacle(StepBuilder step, PageTableEntry entry, Access access) {
        if (!entry.exists()) {
            return Optional.of(AccessFault.NO_ENTRY);
        } else if (access == Access.WRITE && !entry.writable()) {
            return Optional.of(AccessFault.READ_ONLY);
        }
        boolean leadsToFrame = entry.present() && !entry.descriptor();
        boolean gone = !leadsToFrame && !step.machine().page(entry.of()).exists();
        return gone ? Optional.of(AccessFault.PAGE_GONE) : Optional.empty();
    }

    private static Translation throughCopy(StepBuilder step, TlbEntry copy, Access access) {
        if (access == Access.WRITE && !copy.writable()) {
            boolean copies = step.entry(copy.page()).copiesOnWrite();
            return Translation.fails(copies ? AccessFault.COPY_ON_WRITE : AccessFault.READ_ONLY);
        }
        return copy.frame() >= 0 ? Translation.hit(copy.frame()) : throughDescriptor(step, step.entry(copy.page()));
    }

    private static Translation walk(StepBuilder step, int page, Access access) {
        PageTableEntry entry = step.entry(page);
        step.charge(UnitPrice.MEMORY, 1);
        Optional<AccessFault> stop = obstacle(step, entry, access);
        if (stop.isPresent()) {
            return Translation.fails(stop.get());
        } else if (entry.descriptor()) {
            return throughDescriptor(step, entry);
        }
        if (!entry.present()) {
            return Translation.fails(AccessFault.ABSENT);
        }
        boolean copies = access == Access.WRITE && entry.copiesOnWrite();
        return copies ? Translation.fails(AccessFault.COPY_ON_WRITE) : Translation.hit(entry.frame());
    }

    private static Translation throughDescriptor(StepBuilder step, PageTableEntry entry) {
        step.charge(UnitPrice.MEMORY, 1);
        Page page = step.machine().page(entry.of());
        if (page.valid()) {
            return Translation.hit(page.frame());
        }
        return Translation.fails(page.exists() ? AccessFault.ABSENT : AccessFault.PAGE_GONE);
    }

    /** Where there is a descriptor it keeps the bits, else the entry does. */
    private static void mark(StepBuilder step, int number, Access access) {
        PageTableEntry entry = step.entry(number);
        if (entry.descriptor()) {
            Page page = step.machine().page(entry.of());
            boolean dirty = page.dirty() || access == Access.WRITE;
            if (!page.used() || dirty != page.dirty()) {
                step.commit(step.machine().with(entry.of(), page.withUsed(true).withDirty(dirty)));
            }
        } else if (entry.exists() && !entry.tells(access)) {
            step.commit(step.machine().with(step.process().with(number, entry.after(access))));
        }
    }

    private static void remember(StepBuilder step, int number, int frame, int capacity) {
        Process process = step.process();
        PageTableEntry entry = process.entry(number);
        boolean cached =
                !entry.descriptor() || step.settings().get(Setting.RELOCATION).cachesFrame();
        TlbEntry copy = new TlbEntry(number, cached ? frame : -1, entry.letsWrite());
        step.commit(step.machine().with(process.with(process.tlb().with(copy, capacity))));
    }
}
