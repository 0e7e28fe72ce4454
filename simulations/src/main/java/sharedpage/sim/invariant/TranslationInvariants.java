package sharedpage.sim.invariant;

import java.util.List;
import java.util.function.Consumer;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.EntryKind;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.OwnerKind;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.EntryRepair;
import sharedpage.sim.policy.RelocationMechanism;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;
import sharedpage.sim.process.TlbEntry;

/** Invariants of page table entries, descriptors and TLBs. */
final class TranslationInvariants {
    private TranslationInvariants() {}

    /** I2. */
    static void framesAreMappedByTheirOwnersOnly(Machine machine, Consumer<String> broken) {
        for (int number = 0; number < machine.frames().size(); number++) {
            Owner owner = machine.frames().get(number).owner();
            if (owner.is(OwnerKind.PRIVATE) && !isMoving(machine, number)) {
                int mapping = mapping(machine, number);
                boolean lazy = machine.settings().get(Setting.ENTRY_REPAIR) == EntryRepair.LAZY;
                boolean alive = machine.processes().get(owner.process()).alive();
                boolean several = mapping > 1 && !areAllCopyOnWrite(machine, number);
                if (several || (mapping == 0 && alive && !lazy)) {
                    broken.accept("frame " + number + ", " + machine.named(owner) + ", is mapped by " + mapping
                            + " valid entries.");
                }
            }
        }
        for (Process process : machine.processes()) {
            for (int page = 0; page < process.table().size(); page++) {
                PageTableEntry entry = process.entry(page);
                if (entry.exists() && !isListed(machine, process.number(), page, entry)) {
                    broken.accept(process.name() + "'s entry " + page + " maps a page that does not list it.");
                }
            }
        }
    }

    private static boolean isListed(Machine machine, int process, int page, PageTableEntry entry) {
        return machine.page(entry.of()).locked() || machine.pairs(entry.of()).contains(new Member(process, page));
    }

    private static int mapping(Machine machine, int frame) {
        int count = 0;
        for (Process process : machine.processes()) {
            for (PageTableEntry entry : process.table()) {
                count += isDirect(entry) && entry.frame() == frame ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean areAllCopyOnWrite(Machine machine, int frame) {
        return machine.processes().stream()
                .flatMap(process -> process.table().stream())
                .filter(entry -> isDirect(entry) && entry.frame() == frame)
                .allMatch(PageTableEntry::copyOnWrite);
    }

    /** Copy-on-write. */
    static void sharedPrivatePagesStopWrites(Machine machine, Consumer<String> broken) {
        for (int number = 0; number < machine.memory().pages().size(); number++) {
            int page = number;
            List<PageTableEntry> entries = machine.processes().stream()
                    .flatMap(process -> process.table().stream())
                    .filter(entry -> entry.kind() == EntryKind.PRIVATE && entry.of() == page)
                    .toList();
            String what = "page record " + page + ", "
                    + machine.named(machine.page(page).owner());
            if (entries.size() > 1 && !entries.stream().allMatch(PageTableEntry::copyOnWrite)) {
                broken.accept(what + ", has " + entries.size() + " entries, of which one lets a write through.");
            } else if (!entries.isEmpty()
                    && entries.size() != machine.pairs(page).size()) {
                broken.accept(what + ", has " + entries.size() + " entries, and "
                        + machine.pairs(page).size() + " are known to the kernel.");
            }
        }
    }

    private static boolean isMoving(Machine machine, int frame) {
        for (Page page : machine.memory().pages()) {
            if (page.locked() && (page.frame() == frame || page.target() == frame)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDirect(PageTableEntry entry) {
        return entry.exists() && entry.present() && !entry.descriptor();
    }

    /** I3. */
    static void nothingPointsToAnothersFrame(Machine machine, Consumer<String> broken) {
        for (Process process : machine.processes()) {
            for (int page = 0; page < process.table().size(); page++) {
                PageTableEntry entry = process.entry(page);
                if (isDirect(entry)) {
                    expectOwner(machine, entry, entry.frame(), process.name() + "'s entry " + page, broken);
                } else if (entry.descriptor() && machine.page(entry.of()).valid()) {
                    int frame = machine.page(entry.of()).frame();
                    expectOwner(
                            machine, entry, frame, "the descriptor of " + process.name() + "'s page " + page, broken);
                }
            }
        }
    }

    private static void expectOwner(
            Machine machine, PageTableEntry entry, int number, String what, Consumer<String> broken) {
        Frame frame = machine.frames().get(number);
        Owner wanted = machine.page(entry.of()).owner();
        boolean onItsWay = frame.owner().equals(Owner.inTransit(wanted));
        if (!frame.owner().equals(wanted) && !onItsWay) {
            broken.accept(what + " points to frame " + number + ", which belongs to " + machine.ownerOf(number) + ".");
        }
    }

    /** I6. */
    static void membersAgree(Machine machine, Consumer<String> broken) {
        for (Group group : machine.groups()) {
            Page page = machine.page(group.page());
            if (!page.locked()) {
                for (Member member : group.members()) {
                    Process process = machine.processes().get(member.process());
                    if (process.alive()) {
                        agrees(machine, group, page, process, member.page(), broken);
                    }
                }
            }
        }
    }

    private static void agrees(
            Machine machine, Group group, Page page, Process process, int number, Consumer<String> broken) {
        PageTableEntry entry = process.entry(number);
        boolean indirect = machine.settings().get(Setting.RELOCATION).isIndirect();
        boolean eager = !indirect && isEager(machine);
        String what = process.name() + "'s entry " + number + " for group " + group.name();
        if (entry.descriptor() != indirect || entry.of() != group.page()) {
            broken.accept(what + (indirect ? " does not lead" : " leads") + " to the descriptor.");
        } else if (!indirect && entry.present() && entry.frame() != page.frame()) {
            broken.accept(
                    what + " is valid for frame " + entry.frame() + "; the page is in frame " + page.frame() + ".");
        } else if (eager && page.isResident() && !entry.present()) {
            broken.accept(what + " is invalid, although the page is in frame " + page.frame() + ".");
        } else if (indirect && page.valid() != page.isResident()) {
            broken.accept("the descriptor of group " + group.name() + " does not say where the page is.");
        }
    }

    private static boolean isEager(Machine machine) {
        return machine.settings().get(Setting.ENTRY_REPAIR) == EntryRepair.EAGER
                && machine.settings().get(Setting.RELOCATION) != RelocationMechanism.SOFT_DESCRIPTOR;
    }

    /** I11. */
    static void copiesAgreeWithTheTables(Machine machine, Consumer<String> broken) {
        for (Process process : machine.processes()) {
            for (TlbEntry copy : process.tlb().copies()) {
                PageTableEntry entry = process.entry(copy.page());
                boolean moving = entry.exists() && machine.page(entry.of()).locked();
                if (!moving && !agrees(machine, entry, copy)) {
                    broken.accept(process.name() + "'s TLB has frame " + copy.frame() + " for page " + copy.page()
                            + ", where the table says otherwise.");
                }
            }
        }
    }

    private static boolean agrees(Machine machine, PageTableEntry entry, TlbEntry copy) {
        if (!entry.exists() || entry.letsWrite() != copy.writable()) {
            return false;
        } else if (!entry.descriptor()) {
            return entry.present() && entry.frame() == copy.frame();
        }
        Page page = machine.page(entry.of());
        boolean cached = machine.settings().get(Setting.RELOCATION).cachesFrame();
        return cached ? page.valid() && page.frame() == copy.frame() : copy.frame() == -1;
    }
}
