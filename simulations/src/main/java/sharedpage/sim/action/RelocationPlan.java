package sharedpage.sim.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.OwnerKind;
import sharedpage.sim.policy.EntryRepair;
import sharedpage.sim.policy.KernelBug;
import sharedpage.sim.policy.RelocationMechanism;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Switch;

/**
 * The plans by which the kernel moves a page that it has locked. The order is what keeps bytes from being lost: entries
 * are invalidated, then TLBs flushed, then the page is copied, then its frame is given up.
 */
final class RelocationPlan {
    private final Machine machine;
    private final int page;
    private final RelocationMechanism mechanism;
    private final Set<KernelBug> bugs;
    private final List<Member> pairs;
    private final List<Member> live;
    private final boolean asleep;
    private final boolean ofObject;
    private final List<Action> plan = new ArrayList<>();

    private RelocationPlan(Machine machine, int page) {
        this.machine = machine;
        this.page = page;
        this.bugs = machine.settings().get(Setting.KERNEL_BUGS);
        Owner owner = machine.page(page).owner();
        boolean shared = owner.is(OwnerKind.SHARED);
        this.ofObject = owner.is(OwnerKind.OBJECT);
        this.mechanism = shared
                ? machine.settings().get(Setting.RELOCATION)
                : ofObject ? RelocationMechanism.DESCRIPTOR_RAW : RelocationMechanism.LIST;
        List<Member> all = machine.pairs(page);
        this.pairs = bugs.contains(KernelBug.FORGET_PAIR) && all.size() > 1 ? all.subList(0, all.size() - 1) : all;
        this.live = pairs.stream().filter(this::isLive).toList();
        this.asleep = shared && isAsleep();
    }

    /** Whether a pair is that of a process to be held and flushed; one that has ended only stands on the list. */
    private boolean isLive(Member pair) {
        return machine.processes().get(pair.process()).alive();
    }

    /** Whether the group itself is suspended: its members do not run, and their TLBs forgot the page when they stopped. */
    private boolean isAsleep() {
        Group group = machine.groups().get(machine.page(page).owner().group());
        return live.stream().allMatch(pair -> group.suspends(pair.process()));
    }

    /** From its frame to its slot of the backing store. */
    static List<Action> out(Machine machine, int page) {
        RelocationPlan plan = new RelocationPlan(machine, page);
        boolean across = plan.holdsAcross();
        plan.holdUnless(false);
        plan.cutOff();
        plan.releaseUnless(across);
        plan.add(new PageIo.WriteOut(page));
        plan.add(new PageIo.ReleaseFrame(page));
        plan.releaseUnless(!across);
        plan.add(new PageLock.UnlockPage(page));
        return plan.plan;
    }

    /** From its slot into a frame. */
    static List<Action> in(Machine machine, int page) {
        RelocationPlan plan = new RelocationPlan(machine, page);
        boolean across = plan.holdsAcross();
        boolean lazy = plan.isLazy();
        plan.add(new ChooseFrame(page));
        plan.holdUnless(lazy || !across);
        plan.add(new PageIo.ReadIn(page));
        plan.holdUnless(lazy || across);
        plan.connect(true);
        plan.releaseUnless(lazy);
        plan.settle();
        return plan.plan;
    }

    /** From its frame into the one that was taken for it, without the disk. */
    static List<Action> move(Machine machine, int page) {
        RelocationPlan plan = new RelocationPlan(machine, page);
        boolean copyFirst = plan.bugs.contains(KernelBug.COPY_FIRST);
        if (copyFirst) {
            plan.add(new PageIo.CopyFrame(page));
        }
        plan.holdUnless(false);
        if (!plan.ofObject) { // every access to an object meets the lock, so its entry changes once
            plan.cutOff();
        }
        if (!copyFirst) {
            plan.add(new PageIo.CopyFrame(page));
        }
        plan.connect(false);
        plan.releaseUnless(false);
        plan.add(new PageIo.ReleaseFrame(page));
        plan.settle();
        return plan.plan;
    }

    private void add(Action action) {
        plan.add(action);
    }

    private void forEach(Function<Member, Action> action) {
        pairs.forEach(pair -> plan.add(action.apply(pair)));
    }

    private void forEachLive(Function<Member, Action> action) {
        live.forEach(pair -> plan.add(action.apply(pair)));
    }

    /** Whether the list is read for a pair when its entry changes: it was not when its process was held. */
    private boolean isUnread(Member pair) {
        return !holds() || !isLive(pair);
    }

    private boolean holds() {
        return mechanism.holds() && !asleep && !bugs.contains(KernelBug.SKIP_HOLD);
    }

    private boolean holdsAcross() {
        return holds() && machine.settings().get(Setting.HOLD_ACROSS_IO) == Switch.ON;
    }

    private boolean isLazy() {
        return mechanism == RelocationMechanism.SOFT_DESCRIPTOR
                || machine.settings().get(Setting.ENTRY_REPAIR) == EntryRepair.LAZY;
    }

    private void holdUnless(boolean not) {
        if (holds() && !not) {
            forEachLive(pair -> new ProcessHold.HoldProcess(pair.process()));
        }
    }

    private void releaseUnless(boolean later) {
        if (holds() && !later) {
            forEachLive(pair -> new ProcessHold.ReleaseProcess(pair.process()));
        }
    }

    /** No translation of the page is left afterwards, and what the entries know of it has been collected. */
    private void cutOff() {
        boolean flushes = mechanism.cachesFrame()
                && !asleep
                && machine.settings().get(Setting.TLB) > 0
                && !bugs.contains(KernelBug.SKIP_FLUSH);
        boolean early = !flushes || bugs.contains(KernelBug.EARLY_DIRTY);
        if (mechanism.isIndirect()) {
            add(new EntryUpdates.InvalidateDescriptor(page));
        } else {
            forEach(pair -> new EntryUpdates.InvalidateEntry(page, pair, isUnread(pair), early));
        }
        if (flushes && !live.isEmpty()) {
            add(new Shootdown.StartShootdown(live));
            forEachLive(pair -> new Shootdown.FlushTlb(page, pair, !early));
        }
    }

    /** Entries are made to point to the frame that now has the bytes, unless each is repaired when it is touched. */
    private void connect(boolean readsList) {
        if (!mechanism.isIndirect() && !isLazy()) {
            forEach(pair -> new EntryUpdates.PointEntry(page, pair, readsList && isUnread(pair)));
        }
    }

    /** The page is at its new place, and so is its descriptor, if it has one. */
    private void settle() {
        add(mechanism.isIndirect() ? new EntryUpdates.PointDescriptor(page) : new PageIo.CompleteMove(page));
        add(new PageLock.UnlockPage(page));
    }
}
