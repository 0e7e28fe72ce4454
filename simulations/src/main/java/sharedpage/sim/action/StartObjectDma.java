package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.capability.ObjectEntry;
import sharedpage.sim.device.Channel;
import sharedpage.sim.device.Extent;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Page;

/**
 * Hands a transfer from or to an object to the DMA channel. The kernel asks all that it asks of any access first, so the
 * length that the device gets ends in the object.
 */
public record StartObjectDma(ObjectRequest asked) implements Action {
    @Override
    public void perform(Turn turn) {
        if (!Dma.isFree(turn, this)) {
            return;
        }
        Resolving.object(turn, asked).ifPresent(entry -> {
            if (asked.length() == 0) {
                turn.tell(new CapabilityEvent.NothingAccessed(turn.name(), entry.name()));
            } else if (Resolving.isPresent(turn, this, entry)) {
                start(turn, entry);
            }
        });
    }

    private void start(Turn turn, ObjectEntry entry) {
        Page page = turn.machine().page(entry.page());
        turn.become(turn.machine().with(entry.page(), page.withUsed(true)));
        Extent extent = new Extent(entry.page(), -1, page.frame(), asked.at(), asked.length());
        Channel transfer = Channel.started(turn.who(), asked.access(), List.of(extent), asked.length(), asked.data());
        Dma.start(
                turn,
                transfer,
                new MoveByDma(Dma.CHANNEL),
                new CapabilityEvent.ObjectHanded(
                        turn.name(),
                        Dma.CHANNEL,
                        asked.access().word(),
                        entry.name(),
                        page.frame(),
                        asked.at(),
                        asked.length()));
    }
}
