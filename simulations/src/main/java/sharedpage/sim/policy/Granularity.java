package sharedpage.sim.policy;

/** How much of a transfer one action moves. No process can see half of what one action moves. */
public enum Granularity {
    /** All that lies in one page, or in one frame. */
    FRAGMENT,
    /** One word of memory; words begin at multiples of their size. */
    WORD;

    /**
     * How many bytes the next action of a transfer moves.
     *
     * @param line of the next byte in its page, or frame
     * @param rest bytes that are still to be moved
     */
    public static int bytes(Settings settings, int line, int rest) {
        int fits = Math.min(rest, settings.pageSize() - line);
        int word = settings.get(Setting.WORD_SIZE);
        return settings.get(Setting.GRANULARITY) == FRAGMENT ? fits : Math.min(fits, word - line % word);
    }
}
