package sharedpage.sim.policy;

/** Off or on. */
public enum Switch {
    OFF,
    ON
}
