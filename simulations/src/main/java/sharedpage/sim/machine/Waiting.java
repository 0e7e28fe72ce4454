package sharedpage.sim.machine;

/**
 * What an activity waits for. Most kinds are conditions on the machine; a semaphore and the end of one's own transfer
 * are handed over by another activity.
 *
 * @param number of the group or channel it waits for
 */
public record Waiting(Kind kind, int number) {
    public static final Waiting NOT = new Waiting(Kind.NOTHING, -1);

    /** The things one can wait for. */
    public enum Kind {
        NOTHING,
        SEMAPHORE,
        TRANSFER,
        CHANNEL
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

    /** Whether the wait is over, as far as the machine alone can tell. */
    boolean isOver(Machine machine) {
        return switch (kind) {
            case NOTHING -> true;
            case CHANNEL -> !machine.channels().get(number).busy();
            case SEMAPHORE, TRANSFER -> false;
        };
    }
}
