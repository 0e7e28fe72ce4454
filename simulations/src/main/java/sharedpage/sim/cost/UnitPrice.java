package sharedpage.sim.cost;

/**
 * What the machine is charged for. The prices in nanoseconds are teaching constants, those of a machine of today and those
 * of one of the 1970s; a setting can replace each. A price is that of one unit unless stated otherwise.
 */
public enum UnitPrice {
    MEMORY("memory", "m", 100, 1_000),
    TLB("tlb", "t", 1, 50),
    LIST_READS("list_read", "L", 100, 2_000),
    ENTRY_UPDATES("entry_update", "U", 200, 4_000),
    HOLDS("hold", "S", 2_000, 500_000),
    RELEASES("release", "R", 2_000, 500_000),
    SHOOTDOWNS("shootdown", "X0", 1_000, 5_000),
    FLUSHES("flush", "X1", 200, 0),
    LOCKS("lock", "K", 100, 2_000),
    TRAPS("trap", "B", 1_500, 200_000),
    COPIES("copy", "copy", 50, 512_000),
    DISK("disk", "D", 100_000, 20_000_000),
    /** At each access, where an entry may point to a descriptor: the hardware tests the bit that says so. */
    BIT_TESTS("bit_test", "e", 0, 0),
    /** Calls of the kernel by which partners meet each time they exchange something: WAIT, SIGNAL, SEND, RECEIVE. */
    SYSTEM_CALLS("system_call", "y", 300, 100_000),
    /** Copies that the kernel makes between a process and a message. */
    MESSAGE_COPIES("message_copy", "c0", 0, 0),
    /** Bytes of those copies; the price is that of 512 bytes. */
    COPIED_BYTES("copied_bytes", "cb", 50, 512_000, 512),
    /** Wake-ups: processes that a call of another one makes ready. */
    WAKES("wake", "W", 2_000, 500_000),
    /** Lookups in the capability cache. */
    CAPABILITIES("capability_lookup", "tc", 1, 50),
    /** Probes of the object table, several for one object: the table is hashed. */
    PROBES("object_probe", "mc", 100, 1_000);

    /** Maximum price of one unit in nanoseconds: a tenth of a second. */
    public static final int MAX_PRICE = 100_000_000;

    private final String key;
    private final String symbol;
    private final int modern;
    private final int classic;
    private final int units;

    UnitPrice(String key, String symbol, int modern, int classic) {
        this(key, symbol, modern, classic, 1);
    }

    UnitPrice(String key, String symbol, int modern, int classic, int units) {
        this.key = key;
        this.symbol = symbol;
        this.modern = modern;
        this.classic = classic;
        this.units = units;
    }

    /** Name of one unit, as the settings write it: {@code cost.shootdown} is its price. */
    public String key() {
        return key;
    }

    /** As formulas name it. */
    public String symbol() {
        return symbol;
    }

    /** How many units the price is for. */
    public int units() {
        return units;
    }

    /** Nanoseconds for {@link #units}. */
    public int price(PriceEra table) {
        return table == PriceEra.MODERN ? modern : classic;
    }
}
