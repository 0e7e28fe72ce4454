package sharedpage.sim.machine;

import java.util.List;
import java.util.stream.IntStream;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.group.Member;
import sharedpage.sim.memory.BackingSlot;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.OwnerKind;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/**
 * Who shares a private page copy-on-write. It is kept nowhere: a child has its entry at the page at which its parent has one,
 * so the entries of all processes for that page tell. One of those who share it owns the page, the others do not:
 *
 * <pre>
 *     page record 5: private to A, page 1, frame 3
 *     A's entry 1: record 5, frame 3, rc      K's entry 1: record 5, frame 3, rc
 *
 *     A writes:  A's entry 1: record 6, frame 4, rw      record 5 is private to K, page 1
 * </pre>
 */
public final class CopyOnWritePages {
    private CopyOnWritePages() {}

    /** The processes that have an entry for a private page, by their numbers; its owner alone if it is not shared. */
    static List<Member> sharers(Machine machine, int number) {
        Owner owner = machine.page(number).owner();
        PageTableEntry entry = machine.processes().get(owner.process()).entry(owner.page());
        if (!entry.copyOnWrite() || entry.of() != number) {
            return List.of(new Member(owner.process(), owner.page()));
        }
        return machine.processes().stream()
                .filter(process -> process.entry(owner.page()).of() == number)
                .map(process -> new Member(process.number(), owner.page()))
                .toList();
    }

    /** Whether several processes have an entry for a page and each of them would lose by a write of another. */
    public static boolean isShared(Machine machine, int number) {
        return machine.page(number).owner().is(OwnerKind.PRIVATE)
                && sharers(machine, number).size() > 1;
    }

    /** The processes that have the private page in a frame; empty if it holds none. */
    public static List<Integer> processesIn(Machine machine, int frame) {
        Owner owner = machine.frames().get(frame).owner();
        if (owner.process() < 0) {
            return List.of();
        }
        int number =
                machine.processes().get(owner.process()).entry(owner.page()).of();
        boolean held =
                number >= 0 && machine.page(number).owner().equals(Owner.privateTo(owner.process(), owner.page()));
        return held ? sharers(machine, number).stream().map(Member::process).toList() : List.of(owner.process());
    }

    /** Whose a frame is for a process that reached it through a page: its own if it shares the page in it, else the owner's. */
    public static NamedOwner ownerFor(Machine machine, Process process, int page, int frame) {
        PageTableEntry entry = process.entry(page);
        boolean shares = entry.copyOnWrite() && machine.page(entry.of()).frame() == frame;
        return machine.named(
                shares
                        ? Owner.privateTo(process.number(), page)
                        : machine.frames().get(frame).owner());
    }

    /** The machine before an entry goes: if its process owns a page that others share, the first of them owns it from now on. */
    public static Machine passedOn(Machine machine, Process leaving, int page) {
        int number = leaving.entry(page).of();
        boolean owns = number >= 0 && machine.page(number).owner().equals(Owner.privateTo(leaving.number(), page));
        if (!owns) {
            return machine;
        }
        return sharers(machine, number).stream()
                .map(Member::process)
                .filter(process -> process != leaving.number())
                .findFirst()
                .map(heir -> ownedBy(machine, number, Owner.privateTo(heir, page)))
                .orElse(machine);
    }

    private static Machine ownedBy(Machine machine, int number, Owner heir) {
        Page page = machine.page(number);
        BackingSlot slot = machine.memory().disk().get(page.slot());
        Machine next = machine.with(machine.memory()
                .with(number, page.ownedBy(heir))
                .with(page.slot(), new BackingSlot(heir, slot.bytes(), slot.origins())));
        for (int frame :
                IntStream.of(page.frame(), page.target()).filter(at -> at >= 0).toArray()) {
            Frame kept = next.frames().get(frame);
            boolean leaves = kept.owner().is(OwnerKind.IN_TRANSIT);
            next = next.with(frame, kept.ownedBy(leaves ? Owner.inTransit(heir) : heir));
        }
        return next;
    }
}
