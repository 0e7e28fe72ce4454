package sharedpage.sim.machine;

/**
 * What an activity waits for. Most kinds are conditions on the machine; a semaphore and the end of one's own transfer
 * are handed over by another activity.
 *
 * @param number of the group, channel or page it waits for
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
        FRAME
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

    /** Whether the wait is over, as far as the machine alone can tell. */
    public boolean isOver(Machine machine) {
        return switch (kind) {
            case NOTHING -> true;
            case CHANNEL -> !machine.channels().get(number).busy();
            case COMPANY -> machine.groups().get(number).count() != 1;
            case UNLOCKED -> !machine.page(number).locked();
            case QUIET -> Evictable.isQuiet(machine, number);
            case FRAME ->
                machine.memory().freeFrames(machine.page(number).span()).isPresent() || Evictable.any(machine);
            case SEMAPHORE, TRANSFER -> false;
        };
    }
}
