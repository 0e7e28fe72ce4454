package sharedpage.sim.machine;

import sharedpage.sim.message.Mailbox;

/**
 * What an activity waits for. Most kinds are conditions on the machine; a semaphore and the end of one's own transfer
 * are handed over by another activity.
 *
 * @param number of the group, channel, page or mailbox it waits for
 */
public record WaitCondition(WaitKind kind, int number) {
    public static final WaitCondition NOT = new WaitCondition(WaitKind.NOTHING, -1);

    public static WaitCondition untilSemaphore(int group) {
        return new WaitCondition(WaitKind.SEMAPHORE, group);
    }

    public static WaitCondition untilTransferDone(int channel) {
        return new WaitCondition(WaitKind.TRANSFER, channel);
    }

    public static WaitCondition untilChannelFree(int channel) {
        return new WaitCondition(WaitKind.CHANNEL, channel);
    }

    /** Until the kernel does not move that page. */
    public static WaitCondition untilUnlocked(int page) {
        return new WaitCondition(WaitKind.UNLOCKED, page);
    }

    /** Until the kernel does not move that page and no device works on it. */
    public static WaitCondition untilQuiet(int page) {
        return new WaitCondition(WaitKind.QUIET, page);
    }

    /** Until there is room for that page, or for a copy of it, or room can be made, or no copy is needed any more. */
    public static WaitCondition untilFrameFree(int page) {
        return new WaitCondition(WaitKind.FRAME, page);
    }

    /** Whether it is the kernel's work on a page that has to end. */
    public boolean isForPage() {
        return kind == WaitKind.UNLOCKED || kind == WaitKind.QUIET;
    }

    /** Until a group has another member. */
    public static WaitCondition forMoreMembers(int group) {
        return new WaitCondition(WaitKind.COMPANY, group);
    }

    /** Until a mailbox has a message, or is no more. */
    public static WaitCondition untilMessage(int mailbox) {
        return new WaitCondition(WaitKind.MESSAGE, mailbox);
    }

    /** Until a mailbox has room and it is one's turn, or it is no more. */
    public static WaitCondition untilRoom(int mailbox) {
        return new WaitCondition(WaitKind.ROOM, mailbox);
    }

    /** Until a mailbox has a message, or no live process can answer any more. */
    public static WaitCondition untilReply(int mailbox) {
        return new WaitCondition(WaitKind.REPLY, mailbox);
    }

    /** Whether it is for a message, an answer or not, in that mailbox. */
    public boolean isForMessageIn(int mailbox) {
        return (kind == WaitKind.MESSAGE || kind == WaitKind.REPLY) && number == mailbox;
    }

    /** Whether it is for a mailbox. */
    public boolean isForMailbox() {
        return kind == WaitKind.MESSAGE || kind == WaitKind.ROOM || kind == WaitKind.REPLY;
    }

    /**
     * Whether the wait is over, as far as the machine alone can tell.
     *
     * @param who the one who waits
     */
    public boolean isOver(Machine machine, int who) {
        return switch (kind) {
            case NOTHING -> true;
            case CHANNEL -> !machine.channels().get(number).busy();
            case COMPANY -> machine.groups().get(number).count() != 1;
            case UNLOCKED -> !machine.page(number).locked();
            case QUIET -> PageReplacement.isQuiet(machine, number);
            case FRAME -> isFrameFound(machine);
            case SEMAPHORE, TRANSFER -> false;
            case MESSAGE, ROOM, REPLY -> isServed(machine, machine.mailboxes().get(number), who);
        };
    }

    private boolean isFrameFound(Machine machine) {
        return machine.memory().freeFrames(machine.page(number).span()).isPresent()
                || PageReplacement.any(machine, number)
                || (machine.page(number).isResident() && !CopyOnWritePages.isShared(machine, number));
    }

    private boolean isServed(Machine machine, Mailbox mailbox, int who) {
        return !mailbox.live()
                || (kind == WaitKind.ROOM
                        ? mailbox.hasRoomFor(who)
                        : !mailbox.queue().isEmpty()
                                || (kind == WaitKind.REPLY && !WaitForGraph.isReplyPossible(machine, number)));
    }
}
