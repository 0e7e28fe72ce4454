package sharedpage.sim.machine;

import sharedpage.sim.message.Mailbox;

/**
 * What an activity waits for. Most kinds are conditions on the machine; a semaphore and the end of one's own transfer
 * are handed over by another activity.
 *
 * @param number of the group, channel, page or mailbox it waits for
 */
public record Waiting(Kind kind, int number) {
    public static final Waiting NOT = new Waiting(Kind.NOTHING, -1);

    /** The things one can wait for. */
    public enum Kind {
        NOTHING,
        SEMAPHORE,
        TRANSFER,
        CHANNEL,
        COMPANY,
        UNLOCKED,
        QUIET,
        FRAME,
        MESSAGE,
        ROOM,
        REPLY
    }

    public static Waiting forSemaphore(int group) {
        return new Waiting(Kind.SEMAPHORE, group);
    }

    public static Waiting forTransfer(int channel) {
        return new Waiting(Kind.TRANSFER, channel);
    }

    public static Waiting forChannel(int channel) {
        return new Waiting(Kind.CHANNEL, channel);
    }

    /** Until the kernel does not move that page. */
    public static Waiting untilUnlocked(int page) {
        return new Waiting(Kind.UNLOCKED, page);
    }

    /** Until the kernel does not move that page and no device works on it. */
    public static Waiting untilQuiet(int page) {
        return new Waiting(Kind.QUIET, page);
    }

    /** Until there is room for that page, or room can be made. */
    public static Waiting forFrame(int page) {
        return new Waiting(Kind.FRAME, page);
    }

    /** Whether it is the kernel's work on a page that has to end. */
    public boolean isForPage() {
        return kind == Kind.UNLOCKED || kind == Kind.QUIET;
    }

    /** Until a group has another member. */
    public static Waiting forCompany(int group) {
        return new Waiting(Kind.COMPANY, group);
    }

    /** Until a mailbox has a message, or is no more. */
    public static Waiting forMessage(int mailbox) {
        return new Waiting(Kind.MESSAGE, mailbox);
    }

    /** Until a mailbox has room and it is one's turn, or it is no more. */
    public static Waiting forRoom(int mailbox) {
        return new Waiting(Kind.ROOM, mailbox);
    }

    /** Until a mailbox has a message, or nobody is left who owes it an answer. */
    public static Waiting forReply(int mailbox) {
        return new Waiting(Kind.REPLY, mailbox);
    }

    /** Whether it is for a message, an answer or not, in that mailbox. */
    public boolean isForMessageIn(int mailbox) {
        return (kind == Kind.MESSAGE || kind == Kind.REPLY) && number == mailbox;
    }

    /** Whether it is for a mailbox. */
    public boolean isForMailbox() {
        return kind == Kind.MESSAGE || kind == Kind.ROOM || kind == Kind.REPLY;
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
            case QUIET -> Evictable.isQuiet(machine, number);
            case FRAME ->
                machine.memory().freeFrames(machine.page(number).span()).isPresent() || Evictable.any(machine);
            case SEMAPHORE, TRANSFER -> false;
            case MESSAGE, ROOM, REPLY -> isServed(machine, machine.mailboxes().get(number), who);
        };
    }

    private boolean isServed(Machine machine, Mailbox mailbox, int who) {
        return !mailbox.live()
                || (kind == Kind.ROOM
                        ? mailbox.hasRoomFor(who)
                        : !mailbox.queue().isEmpty() || (kind == Kind.REPLY && !Awaited.isOwed(machine, number)));
    }
}
