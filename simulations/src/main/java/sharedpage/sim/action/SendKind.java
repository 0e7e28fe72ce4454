package sharedpage.sim.action;

/** The calls that send something. */
public enum SendKind {
    SEND,
    CALL,
    /** By the right that came with a call and is used up with the answer. */
    REPLY;

    String word() {
        return switch (this) {
            case SEND -> "send";
            case CALL -> "call";
            case REPLY -> "reply";
        };
    }
}
