package sharedpage.sim.machine;

import sharedpage.sim.policy.Settings;

/** Numbers of those who act: processes by their own number, the others behind them. */
public final class ActorId {
    /** The operating system. */
    public static final int SYSTEM = Settings.MOST_PROCESSES;

    private static final int FIRST_CHANNEL = SYSTEM + 1;
    private static final int FIRST_SERVICE = FIRST_CHANNEL + 64;

    private ActorId() {}

    public static int channel(int number) {
        return FIRST_CHANNEL + number;
    }

    /** The kernel's service for one page. */
    public static int service(int page) {
        return FIRST_SERVICE + page;
    }

    public static ActorKind kindOf(int who) {
        if (who < SYSTEM) {
            return ActorKind.PROCESS;
        }
        return who == SYSTEM ? ActorKind.SYSTEM : who < FIRST_SERVICE ? ActorKind.DEVICE : ActorKind.SERVICE;
    }

    /** The number among those of its kind. */
    public static int numberOf(int who) {
        return switch (kindOf(who)) {
            case PROCESS -> who;
            case SYSTEM -> 0;
            case DEVICE -> who - FIRST_CHANNEL;
            case SERVICE -> who - FIRST_SERVICE;
        };
    }
}
