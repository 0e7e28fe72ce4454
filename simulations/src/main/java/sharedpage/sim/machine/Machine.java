package sharedpage.sim.machine;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sharedpage.sim.device.Channel;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.group.Group;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.memory.Row;
import sharedpage.sim.process.Process;

/**
 * The whole machine at one moment. Immutable: it is the state, an entry of the history, what tests expect and what the
 * wire describes.
 *
 * @param threads what each process is doing, by its number
 * @param drivers what each DMA channel is doing, by its number
 * @param step number of the step that led here; 0 at the start
 */
public record Machine(
        Settings settings,
        Row<Process> processes,
        Row<Frame> frames,
        Row<Group> groups,
        Row<Channel> channels,
        Row<Activity> threads,
        Row<Activity> drivers,
        Costs costs,
        int step) {
    /** A machine with free memory, the kernel's frames and nobody in it. */
    public static Machine empty(Settings settings) {
        Row<Frame> frames = Row.of(settings.get(Setting.FRAMES), Frame.zeroed(Owner.FREE, settings.pageSize()));
        int kernelFrames = Math.min(settings.get(Setting.KERNEL_FRAMES), frames.size());
        for (int number = 0; number < kernelFrames; number++) {
            frames = frames.with(number, frames.get(number).ownedBy(Owner.KERNEL));
        }
        return new Machine(
                settings,
                Row.empty(),
                frames,
                Row.empty(),
                Row.of(1, Channel.IDLE),
                Row.empty(),
                Row.of(1, Activity.IDLE),
                Costs.NONE,
                0);
    }

    public Activity activity(int who) {
        return Who.isProcess(who) ? threads.get(who) : drivers.get(Who.channelOf(who));
    }

    /** Whether an activity has something to do and nothing that keeps it from doing it. */
    public boolean canRun(int who) {
        Activity activity = activity(who);
        return activity.hasWork()
                && activity.waiting().isOver(this)
                && (!Who.isProcess(who) || processes.get(who).alive());
    }

    public Optional<Process> process(String name) {
        return processes.stream().filter(process -> process.name().equals(name)).findFirst();
    }

    public Optional<Group> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    public boolean knows(String name) {
        return process(name).isPresent() || group(name).isPresent();
    }

    /** Whether a process is another one, or was made by it or by a descendant of it. */
    public boolean isDescendant(int process, int ancestor) {
        int at = process;
        while (at != ancestor && at != Process.NO_PARENT) {
            at = processes.get(at).parent();
        }
        return at == ancestor;
    }

    /** The free frame with the lowest number. */
    public OptionalInt freeFrame() {
        return IntStream.range(0, frames.size())
                .filter(number -> frames.get(number).isFree())
                .findFirst();
    }

    /** Whose a frame is, in names. */
    public NamedOwner ownerOf(int frame) {
        Owner owner = frames.get(frame).owner();
        return new NamedOwner(
                Setting.word(owner.kind()),
                owner.process() < 0 ? null : processes.get(owner.process()).name(),
                owner.page() < 0 ? null : owner.page(),
                owner.group() < 0 ? null : groups.get(owner.group()).name());
    }

    /** The number of the frame that holds a page now, if the page is in memory. */
    public OptionalInt frameOf(int process, int page) {
        PageTableEntry entry = processes.get(process).entry(page);
        return entry.present() ? OptionalInt.of(entry.frame()) : OptionalInt.empty();
    }

    public Machine with(Process process) {
        Row<Process> next = processes.with(process.number(), process);
        Row<Activity> nextThreads =
                process.number() < threads.size() ? threads : threads.with(process.number(), Activity.IDLE);
        return new Machine(settings, next, frames, groups, channels, nextThreads, drivers, costs, step);
    }

    public Machine with(int number, Frame frame) {
        Row<Frame> next = frames.with(number, frame);
        return new Machine(settings, processes, next, groups, channels, threads, drivers, costs, step);
    }

    public Machine with(Group group) {
        Row<Group> next = groups.with(group.number(), group);
        return new Machine(settings, processes, frames, next, channels, threads, drivers, costs, step);
    }

    public Machine with(int number, Channel channel) {
        Row<Channel> next = channels.with(number, channel);
        return new Machine(settings, processes, frames, groups, next, threads, drivers, costs, step);
    }

    public Machine with(int who, Activity activity) {
        return Who.isProcess(who)
                ? new Machine(
                        settings,
                        processes,
                        frames,
                        groups,
                        channels,
                        threads.with(who, activity),
                        drivers,
                        costs,
                        step)
                : new Machine(
                        settings,
                        processes,
                        frames,
                        groups,
                        channels,
                        threads,
                        drivers.with(Who.channelOf(who), activity),
                        costs,
                        step);
    }

    public Machine with(Settings next) {
        return new Machine(next, processes, frames, groups, channels, threads, drivers, costs, step);
    }

    Machine with(Costs next) {
        return new Machine(settings, processes, frames, groups, channels, threads, drivers, next, step);
    }

    /** This machine as the one that step number {@code next} led to. */
    public Machine at(int next) {
        return new Machine(settings, processes, frames, groups, channels, threads, drivers, costs, next);
    }

    /** This machine as the start of a run: step 0, nothing paid yet. */
    public Machine atStart() {
        return with(Costs.NONE).at(0);
    }
}
