package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.device.Channel;
import sharedpage.sim.device.Extent;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Plan;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;
import sharedpage.sim.machine.Who;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Page;

/** What the kernel does at the start and at the end of each transfer that a device carries out. */
final class Dma {
    static final int CHANNEL = 0;

    private Dma() {}

    /** Whether the channel is free; if it is not, the action is tried again when it is. */
    static boolean isFree(Turn turn, Action action) {
        boolean busy = turn.machine().channels().get(CHANNEL).busy();
        if (busy) {
            turn.tell(new ProcessEvent.Blocked(turn.name(), "channel", null, 0));
            turn.retryAfter(action, Waiting.forChannel(CHANNEL));
        }
        return !busy;
    }

    /** Starts the device on a transfer of pages. */
    static void start(Turn turn, Request asked, List<Extent> extents, Action device) {
        int process = turn.process().number();
        Channel transfer = Channel.started(process, asked.access(), extents, asked.length(), asked.data());
        start(
                turn,
                transfer,
                device,
                new TransferEvent.DmaStarted(
                        turn.name(),
                        CHANNEL,
                        asked.access().word(),
                        asked.page(),
                        asked.line(),
                        transfer.frame(),
                        asked.length(),
                        extents.size()));
    }

    /** Pins the frames, sets the device to work, and lets the process sleep until it is done. */
    static void start(Turn turn, Channel transfer, Action device, Event told) {
        Machine next = turn.machine();
        for (Extent extent : transfer.extents()) {
            next = next.with(extent.frame(), next.frames().get(extent.frame()).pinned());
        }
        turn.become(
                next.with(CHANNEL, transfer).with(Who.channel(CHANNEL), Activity.following(Plan.of(List.of(device)))),
                told);
        turn.sleep(Waiting.forTransfer(CHANNEL));
    }

    /**
     * Unpins the frames and wakes the process. The device marks no page as modified, but the kernel knows for which
     * pages it started a write, and notes that those are not as they were on disk any more.
     */
    static void finish(Turn turn, int channel) {
        Machine next = turn.machine();
        Channel transfer = next.channels().get(channel);
        for (Extent extent : transfer.extents()) {
            Page page = next.page(extent.of());
            boolean dirty = page.dirty() || transfer.access() == Access.WRITE;
            next = next.with(extent.frame(), next.frames().get(extent.frame()).unpinned())
                    .with(extent.of(), page.withDirty(dirty));
        }
        int process = transfer.process();
        turn.become(
                next.with(channel, Channel.IDLE)
                        .with(process, next.activity(process).woken()),
                new TransferEvent.DmaFinished(turn.name(), channel, transfer.moved()));
        transfer.extents().forEach(extent -> Orphans.release(turn, extent.of()));
    }
}
