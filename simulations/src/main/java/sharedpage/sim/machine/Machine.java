package sharedpage.sim.machine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.cost.CostTotals;
import sharedpage.sim.device.DmaChannel;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.policy.GroupPolicies;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.policy.ZeroFill;
import sharedpage.sim.process.Process;

/**
 * The whole machine at one moment. Immutable: it is the state, an entry of the history, what tests expect and what the
 * wire describes.
 *
 * @param channels the DMA channels
 * @param capabilities the objects, and who may do what with them
 * @param halted whether the kernel has destroyed its own tables, so that nothing can run any more
 * @param step number of the step that led here; 0 at the start
 */
public record Machine(
        Settings settings,
        PersistentVector<Process> processes,
        PersistentVector<Group> groups,
        PersistentVector<Mailbox> mailboxes,
        Memory memory,
        PersistentVector<DmaChannel> channels,
        Capabilities capabilities,
        Activities activities,
        CostTotals costs,
        boolean halted,
        int step) {
    /** The name under which the operating system asks for operations. */
    public static final String SYSTEM = "os";

    /** A machine without processes: all frames are free but those of the kernel. */
    public static Machine empty(Settings settings) {
        return new Machine(
                settings,
                PersistentVector.empty(),
                PersistentVector.empty(),
                PersistentVector.empty(),
                Memory.empty(settings),
                PersistentVector.of(1, DmaChannel.IDLE),
                Capabilities.NONE,
                Activities.NONE,
                CostTotals.NONE,
                false,
                0);
    }

    public PersistentVector<Frame> frames() {
        return memory.frames();
    }

    public Page page(int number) {
        return memory.pages().get(number);
    }

    public Activity activity(int who) {
        return activities.get(who);
    }

    /** Whether an activity has something to do and nothing that keeps it from doing it. */
    public boolean canRun(int who) {
        Activity activity = activities.get(who);
        return !isStopped(who) && activity.hasWork() && activity.waiting().isOver(this, who);
    }

    /** Whether an actor is kept from acting: the machine has stopped, or a process has ended, is suspended or is held. */
    private boolean isStopped(int who) {
        return halted
                || (ActorId.kindOf(who) == ActorKind.PROCESS
                        && !processes.get(who).mayRun());
    }

    /** Whether an actor could begin an operation now. */
    public boolean mayBegin(int who) {
        return !isStopped(who) && isIdle(who);
    }

    /** What an activity waits for. */
    public WaitCondition waitingOf(int who) {
        return activities.get(who).waiting();
    }

    /** Whether an activity has nothing left to do, and waits for nothing. */
    public boolean isIdle(int who) {
        return activities.get(who).isIdle();
    }

    /** Those who can run, the kernel first, then devices, then processes by their numbers. */
    public IntStream runnable() {
        return IntStream.of(activities.busy()).filter(this::canRun);
    }

    /** The process on whose behalf an actor acts; -1 if there is none. */
    public int beneficiary(int who) {
        return switch (ActorId.kindOf(who)) {
            case PROCESS -> who;
            case DEVICE -> channels.get(ActorId.numberOf(who)).process();
            case SYSTEM, SERVICE -> -1;
        };
    }

    /** The name of an actor: a process by its own name, else {@code os}, {@code dma0} or {@code kernel:g}. */
    public String nameOf(int who) {
        return DisplayNames.of(this, who);
    }

    /** The number of the one by whom an operation is asked for: a process, or {@code os}. */
    public OptionalInt actor(String name) {
        if (name.equals(SYSTEM)) {
            return OptionalInt.of(ActorId.SYSTEM);
        }
        return processes.indexOf(process -> process.name().equals(name));
    }

    /** What a process is doing, for display. */
    public ProcessState stateOf(int process) {
        return ProcessState.of(this, processes.get(process));
    }

    public Optional<Process> process(String name) {
        return processes.first(process -> process.name().equals(name));
    }

    /** The group that a name means now: where numbers are given again, an old name may mean a new group. */
    public Optional<Group> group(String name) {
        Optional<Group> named = groups.first(group -> group.name().equals(name));
        boolean reused = settings.get(Setting.GROUP_IDS) == GroupPolicies.GroupIds.REUSED;
        return named.filter(group -> reused && !group.isLive())
                .flatMap(old -> groups.first(group -> group.isLive() && group.id() == old.id()))
                .or(() -> named);
    }

    /** The value that a fresh semaphore of a group has. */
    public int initialValue(Group group) {
        return group.initial() == Group.AS_SET ? settings.get(Setting.SEMAPHORE_INITIAL) : group.initial();
    }

    public Optional<Mailbox> mailbox(String name) {
        return mailboxes.first(mailbox -> mailbox.name().equals(name));
    }

    /** Whether a process descends from another one. */
    public boolean isChild(int process, int ancestor) {
        return process != ancestor && isDescendant(process, ancestor);
    }

    public boolean hasName(String name) {
        return process(name).isPresent()
                || group(name).isPresent()
                || mailbox(name).isPresent()
                || capabilities.object(name).isPresent();
    }

    /** Whether a process is another one, or was made by it or by a descendant of it. */
    public boolean isDescendant(int process, int ancestor) {
        int at = process;
        while (at != ancestor && at != Process.NO_PARENT) {
            at = processes.get(at).parent();
        }
        return at == ancestor;
    }

    /** The list of those who map a page: the members of its group, or the process whose private page it is with those who share it. */
    public List<Member> pairs(int page) {
        Owner owner = page(page).owner();
        return switch (owner.kind()) {
            case SHARED -> groups.get(owner.group()).members();
            case PRIVATE -> CopyOnWritePages.sharers(this, page);
            default -> List.of();
        };
    }

    /** Whose a frame is, in names. */
    public NamedOwner ownerOf(int frame) {
        return named(frames().get(frame).owner());
    }

    /** An owner, in names. */
    public NamedOwner named(Owner owner) {
        return DisplayNames.of(this, owner);
    }

    public Machine with(Process process) {
        int number = process.number();
        Activities next = number < processes.size() ? activities : activities.with(number, Activity.IDLE);
        return with(processes.with(number, process), next);
    }

    private Machine with(PersistentVector<Process> all, Activities next) {
        return new Machine(settings, all, groups, mailboxes, memory, channels, capabilities, next, costs, halted, step);
    }

    public Machine with(Group group) {
        PersistentVector<Group> next = groups.with(group.number(), group);
        return new Machine(
                settings, processes, next, mailboxes, memory, channels, capabilities, activities, costs, halted, step);
    }

    public Machine with(Mailbox mailbox) {
        PersistentVector<Mailbox> next = mailboxes.with(mailbox.number(), mailbox);
        return new Machine(
                settings, processes, groups, next, memory, channels, capabilities, activities, costs, halted, step);
    }

    public Machine with(Memory next) {
        return new Machine(
                settings, processes, groups, mailboxes, next, channels, capabilities, activities, costs, halted, step);
    }

    public Machine with(int number, Frame frame) {
        return with(memory.with(number, frame));
    }

    public Machine with(int number, Page page) {
        return with(memory.with(number, page));
    }

    public Machine with(int number, DmaChannel channel) {
        PersistentVector<DmaChannel> next = channels.with(number, channel);
        return new Machine(
                settings, processes, groups, mailboxes, memory, next, capabilities, activities, costs, halted, step);
    }

    public Machine with(Capabilities next) {
        return new Machine(
                settings, processes, groups, mailboxes, memory, channels, next, activities, costs, halted, step);
    }

    public Machine with(int who, Activity activity) {
        return with(processes, activities.with(who, activity));
    }

    public Machine with(Settings next) {
        return new Machine(
                next, processes, groups, mailboxes, memory, channels, capabilities, activities, costs, halted, step);
    }

    Machine with(CostTotals next) {
        return new Machine(
                settings, processes, groups, mailboxes, memory, channels, capabilities, activities, next, halted, step);
    }

    /** Whether page frames are wiped at that moment of their lives. */
    public boolean wipes(ZeroFill moment) {
        return settings.get(Setting.ZERO_FILL) == moment;
    }

    /** This machine with the frames of a page given back; the page is in none any more. */
    public Machine framesReleased(int page) {
        return with(memory.framesReleased(page, wipes(ZeroFill.ON_FREE)));
    }

    /** This machine with frames and slot of a page given back and the page gone. */
    public Machine pageDeleted(int page) {
        return with(memory.pageDeleted(page, wipes(ZeroFill.ON_FREE)));
    }

    /** This machine at its end: the kernel has destroyed its own tables. */
    public Machine stopped() {
        return new Machine(
                settings, processes, groups, mailboxes, memory, channels, capabilities, activities, costs, true, step);
    }

    /** This machine as the one that step number {@code next} led to. */
    public Machine atStep(int next) {
        return new Machine(
                settings,
                processes,
                groups,
                mailboxes,
                memory,
                channels,
                capabilities,
                activities,
                costs,
                halted,
                next);
    }

    /** This machine as the start of a run: step 0, nothing paid yet. */
    public Machine atStart() {
        return with(CostTotals.NONE).atStep(0);
    }
}
