package sharedpage.sim.operation;

/** What a parameter stands for. */
public enum ParameterKind {
    PROCESS,
    GROUP,
    MAILBOX,
    OBJECT,
    NEW_NAME,
    NUMBER,
    CHOICE,
    CAPABILITIES,
    DATA
}
