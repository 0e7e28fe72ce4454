package sharedpage.sim.action;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.device.Extent;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;

/**
 * Hands a transfer to the DMA channel: the kernel translates the start address once, without a look at rights or
 * length, and pins its frame. With scatter/gather it translates the first address in each page instead, pins all their
 * frames and gives the device the list. A page that is on disk, or on its way, is waited for. The process sleeps until
 * the device is done.
 */
public record StartDma(Request asked) implements Action {
    @Override
    public void perform(Turn turn) {
        if (asked.length() == 0) {
            turn.tell(new TransferEvent.NothingMoved(turn.name(), asked.page()));
        } else if (Dma.isFree(turn, this)) {
            List<Extent> extents = new ArrayList<>();
            List<Request> parts = parts(turn);
            if (!fits(turn, parts)) {
                turn.refuse(turn.operation(), Failure.TOO_LARGE, null, asked.page());
                return;
            }
            boolean translated = parts.stream().allMatch(part -> translate(turn, part, extents));
            if (translated) {
                Dma.start(turn, asked, extents, new MoveByDma(Dma.CHANNEL));
            }
        }
    }

    /** The parts of the transfer whose addresses are translated. */
    private List<Request> parts(Turn turn) {
        boolean each = turn.settings().get(Setting.SCATTER_GATHER) == Setting.Switch.ON;
        return each ? asked.byPage(turn.settings(), turn.process()) : List.of(asked);
    }

    /** Whether all pages can be in memory at once; else fetching one would drive out another for ever. */
    static boolean fits(Turn turn, List<Request> parts) {
        int needed = parts.stream()
                .map(part -> turn.entry(part.page()))
                .filter(PageTableEntry::exists)
                .map(PageTableEntry::of)
                .distinct()
                .mapToInt(page -> turn.machine().page(page).span())
                .sum();
        return needed
                <= turn.machine().frames().stream()
                        .filter(frame -> !frame.owner().is(Owner.Kind.KERNEL))
                        .count();
    }

    /** Adds the place of one part to the list, unless the address traps or its page has to be waited for. */
    private boolean translate(Turn turn, Request part, List<Extent> extents) {
        turn.pay(Cost.MEMORY, 1);
        PageTableEntry entry = turn.entry(part.page());
        if (part.line() >= turn.settings().pageSize() || !entry.exists()) {
            turn.trap(Failure.ADDRESS, part.page(), part.line(), 0, asked.length());
            return false;
        }
        if (!Company.suffices(turn, this, part.page())) {
            return false;
        }
        Page page = turn.machine().page(entry.of());
        if (!page.isResident() || page.locked()) {
            PageFault.raise(turn, this, part.page());
            return false;
        }
        int before = extents.isEmpty() ? 0 : extents.get(extents.size() - 1).end();
        Company.warn(turn, part.page());
        extents.add(new Extent(entry.of(), part.page(), page.frame(), part.line(), before + part.length()));
        return true;
    }
}
