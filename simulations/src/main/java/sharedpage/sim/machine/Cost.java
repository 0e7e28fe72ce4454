package sharedpage.sim.machine;

/** What the machine is charged for, one unit each; the price is in nanoseconds. */
public enum Cost {
    MEMORY(100),
    TLB(1),
    LIST_READS(100),
    ENTRY_UPDATES(200),
    HOLDS(2_000),
    RELEASES(2_000),
    SHOOTDOWNS(1_000),
    FLUSHES(200),
    LOCKS(100),
    TRAPS(1_500),
    COPIES(50),
    DISK(100_000);

    private final int nanoseconds;

    Cost(int nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    int nanoseconds() {
        return nanoseconds;
    }
}
