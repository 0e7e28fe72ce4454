package sharedpage.sim.machine;

/** Those who act. */
public enum ActorKind {
    PROCESS,
    SYSTEM,
    DEVICE,
    SERVICE
}
