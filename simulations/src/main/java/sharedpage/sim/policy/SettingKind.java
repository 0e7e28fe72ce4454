package sharedpage.sim.policy;

/** How a value is chosen. */
public enum SettingKind {
    /** A whole number within limits. */
    NUMBER,
    /** One of several words. */
    CHOICE,
    /** Any of several words, separated by commas; none is the empty text. */
    SET
}
