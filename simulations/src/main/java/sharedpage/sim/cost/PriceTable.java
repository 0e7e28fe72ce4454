package sharedpage.sim.cost;

/** Whose prices. */
public enum PriceTable {
    /** A machine of today, with a solid-state disk. */
    MODERN,
    /** A machine of the 1970s. */
    CLASSIC
}
