package sharedpage.sim.machine;

/** Numbers of those who act: processes by their own number, DMA channels behind them. */
public final class Who {
    private static final int FIRST_CHANNEL = Settings.MOST_PROCESSES;

    private Who() {}

    public static int channel(int number) {
        return FIRST_CHANNEL + number;
    }

    public static boolean isProcess(int who) {
        return who < FIRST_CHANNEL;
    }

    /** The channel behind a number that is not a process. */
    public static int channelOf(int who) {
        return who - FIRST_CHANNEL;
    }
}
