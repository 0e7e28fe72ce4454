package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.device.DmaChannel;
import sharedpage.sim.device.Extent;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Plan;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Page;
import sharedpage.sim.process.Process;

/** What the kernel does at the start and at the end of each transfer that a device carries out. */
final class DmaControl {
    static final int CHANNEL = 0;

    private DmaControl() {}

    /** Whether the channel is free; if it is not, the action is tried again when it is. */
    static boolean isFree(StepBuilder step, Action action) {
        boolean busy = step.machine().channels().get(CHANNEL).busy();
        if (busy) {
            step.emit(new ProcessEvent.Blocked(step.name(), "channel", null, 0));
            step.retryAfter(action, WaitCondition.untilChannelFree(CHANNEL));
        }
        return !busy;
    }

    /** Starts the device on a transfer of pages. */
    static void start(StepBuilder step, Transfer transfer, List<Extent> extents, Action device) {
        int process = step.process().number();
        String access = transfer.access().word();
        DmaChannel channel =
                DmaChannel.started(process, transfer.access(), extents, transfer.length(), transfer.data());
        Event started = new TransferEvent.DmaStarted(
                step.name(),
                CHANNEL,
                access,
                transfer.first().page(),
                transfer.first().line(),
                channel.frame(),
                channel.listed(),
                extents.size());
        start(step, channel, device, started);
    }

    /** Pins the frames, sets the device to work, and lets the process sleep until it is done. */
    static void start(StepBuilder step, DmaChannel dma, Action device, Event started) {
        Machine next = step.machine();
        for (Extent extent : dma.extents()) {
            next = next.with(extent.frame(), next.frames().get(extent.frame()).pinned());
        }
        step.commit(
                next.with(CHANNEL, dma).with(ActorId.channel(CHANNEL), Activity.ofPlan(Plan.of(List.of(device)))),
                started);
        step.block(WaitCondition.untilTransferDone(CHANNEL));
    }

    /**
     * Unpins the frames and wakes the process, if it has not ended meanwhile: a device can't be recalled, so the frames of a
     * process that has ended are kept for it until now. The device marks no page as modified, but the kernel knows for which
     * pages it started a write, and notes that those are not as they were on disk any more.
     */
    static void finish(StepBuilder step, int channel) {
        Machine next = step.machine();
        DmaChannel dma = next.channels().get(channel);
        for (Extent extent : dma.extents()) {
            Page page = next.page(extent.of());
            boolean dirty = page.exists() && (page.dirty() || dma.access() == Access.WRITE);
            next = next.with(extent.frame(), next.frames().get(extent.frame()).unpinned())
                    .with(extent.of(), page.withDirty(dirty));
        }
        int process = dma.process();
        Process asker = next.processes().get(process);
        boolean stopped = asker.alive() && !asker.mayRun();
        step.commit(
                next.with(channel, DmaChannel.IDLE)
                        .with(process, next.activity(process).woken()),
                new TransferEvent.DmaFinished(step.name(), channel, dma.moved(), !asker.alive(), stopped));
        dma.extents().forEach(extent -> OrphanedPages.releasePage(step, extent.of()));
    }
}
