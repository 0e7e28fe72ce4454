package sharedpage.sim.cost;

/** The machine whose prices are the defaults. */
public enum PriceEra {
    /** A machine of today, with a solid-state disk. */
    MODERN,
    /** A machine of the 1970s. */
    CLASSIC
}
