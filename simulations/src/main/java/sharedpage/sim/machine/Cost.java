package sharedpage.sim.machine;

/**
 * What the machine is charged for, one unit each. The prices in nanoseconds are teaching constants, those of a machine of
 * today and those of one of the 1970s; each may be replaced.
 */
public enum Cost {
    MEMORY("m", 100, 1_000),
    TLB("t", 1, 50),
    LIST_READS("L", 100, 2_000),
    ENTRY_UPDATES("U", 200, 4_000),
    HOLDS("S", 2_000, 500_000),
    RELEASES("R", 2_000, 500_000),
    SHOOTDOWNS("X0", 1_000, 5_000),
    FLUSHES("X1", 200, 0),
    LOCKS("K", 100, 2_000),
    TRAPS("B", 1_500, 200_000),
    COPIES("copy", 50, 512_000),
    DISK("D", 100_000, 20_000_000),
    /** At each access, where an entry may lead to a descriptor: the hardware has to look whether it does. */
    BIT_TESTS("e", 0, 0);

    /** Nanoseconds that one unit may cost at most: a tenth of a second. */
    static final int HIGHEST_PRICE = 100_000_000;

    private final String symbol;
    private final int modern;
    private final int classic;

    Cost(String symbol, int modern, int classic) {
        this.symbol = symbol;
        this.modern = modern;
        this.classic = classic;
    }

    /** Whose prices. */
    public enum Table {
        /** A machine of today, with a solid-state disk. */
        MODERN,
        /** A machine of the 1970s. */
        CLASSIC
    }

    /** As formulas name it. */
    public String symbol() {
        return symbol;
    }

    /** Nanoseconds for one unit. */
    public int price(Table table) {
        return table == Table.MODERN ? modern : classic;
    }
}
