package sharedpage.sim.invariant;

import java.util.function.Consumer;
import sharedpage.sim.device.DmaChannel;
import sharedpage.sim.device.Extent;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.BackingSlot;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.OwnerKind;
import sharedpage.sim.memory.Page;

/** Invariants of frames, slots and the kernel's records of pages. */
final class PlacementInvariants {
    private PlacementInvariants() {}

    /** I1. */
    static void eachPlaceHasOneOwner(Machine machine, Consumer<String> broken) {
        for (int number = 0; number < machine.frames().size(); number++) {
            Owner owner = machine.frames().get(number).owner();
            boolean used = !owner.is(OwnerKind.FREE) && !owner.is(OwnerKind.KERNEL);
            if (used != (pageIn(machine, number) >= 0)) {
                broken.accept("frame " + number + " belongs to " + machine.named(owner)
                        + (used ? ", of which no page is in it." : ", and yet a page is in it."));
            }
        }
        for (int number = 0; number < machine.memory().disk().size(); number++) {
            BackingSlot slot = machine.memory().disk().get(number);
            int page = pageOn(machine, number);
            if (slot.isFree() != (page < 0)
                    || (page >= 0 && !slot.owner().equals(machine.page(page).owner()))) {
                broken.accept("slot " + number + " belongs to " + machine.named(slot.owner()) + ", but page record "
                        + page + " is on it.");
            }
        }
    }

    /** The live page that lies in a frame, or is on its way there; -1 if there is none. */
    private static int pageIn(Machine machine, int frame) {
        for (int number = 0; number < machine.memory().pages().size(); number++) {
            Page page = machine.page(number);
            if (covers(page, page.frame(), frame) || covers(page, page.target(), frame)) {
                return number;
            }
        }
        return -1;
    }

    /** Whether the frames of a page, with its guard if it has one, include a frame if they begin at {@code first}. */
    static boolean covers(Page page, int first, int frame) {
        return first >= 0 && frame >= first && frame < first + page.span();
    }

    /** The page to which a slot belongs; -1 if there is none. */
    static int pageOn(Machine machine, int slot) {
        for (int number = 0; number < machine.memory().pages().size(); number++) {
            if (machine.page(number).slot() == slot) {
                return number;
            }
        }
        return -1;
    }

    /** I5. */
    static void pagesShareNoPlace(Machine machine, Consumer<String> broken) {
        int[] frames = new int[machine.frames().size()];
        int[] slots = new int[machine.memory().disk().size()];
        for (int number = 0; number < machine.memory().pages().size(); number++) {
            Page page = machine.page(number);
            if (!isGone(page)) {
                if (page.slot() < 0) {
                    broken.accept(machine.named(page.owner()) + " has no slot.");
                } else if (slots[page.slot()]++ > 0) {
                    broken.accept("two pages have slot " + page.slot() + ".");
                }
                for (int frame = 0; frame < frames.length; frame++) {
                    boolean taken = covers(page, page.frame(), frame) || covers(page, page.target(), frame);
                    if (taken && frames[frame]++ > 0) {
                        broken.accept("two pages are in frame " + frame + ", or on their way there.");
                    }
                }
            }
        }
        for (Group group : machine.groups()) {
            if (group.isLive() && isGone(machine.page(group.page()))) {
                broken.accept("group " + group.name() + " exists, but its page does not.");
            }
        }
    }

    static boolean isGone(Page page) {
        return page.owner().is(OwnerKind.FREE);
    }

    /** I18. */
    static void pinnedFramesStay(Machine machine, Consumer<String> broken) {
        int[] pins = new int[machine.frames().size()];
        for (DmaChannel channel : machine.channels()) {
            if (channel.busy()) {
                for (Extent extent : channel.extents()) {
                    pins[extent.frame()]++;
                    Page page = machine.page(extent.of());
                    if (page.frame() != extent.frame() || page.locked()) {
                        broken.accept("a device works on frame " + extent.frame() + ", but its page is "
                                + (page.locked() ? "being moved." : "in frame " + page.frame() + "."));
                    }
                }
            }
        }
        for (int number = 0; number < pins.length; number++) {
            Frame frame = machine.frames().get(number);
            if (frame.pins() != pins[number]) {
                broken.accept("frame " + number + " is pinned " + frame.pins() + " times, but " + pins[number]
                        + " transfers are in progress there.");
            }
        }
    }
}
