package sharedpage.sim.policy;

/** The values of the settings that choose between readings of the rules of groups. */
public final class GroupPolicies {
    private GroupPolicies() {}

    /** How the kernel deals with what the rules forbid or leave open. */
    public enum Enforcement {
        /** It does what the rules say and no more, come what may. */
        LITERAL,
        /** It refuses. */
        STRICT,
        /** It repairs. */
        CLEANUP
    }

    /** What becomes of a semaphore whose holder has ended. */
    public enum HolderExit {
        /** It is signalled in the name of the dead. */
        UNDO,
        /** Likewise, and the next holder is told that the page may be half written. */
        ROBUST
    }

    /** What becomes of a group whose creator has ended. */
    public enum CreatorExit {
        /** It belongs to the nearest live ancestor. */
        INHERIT,
        /** It ends when its last member leaves. */
        AUTO_DISSOLVE
    }

    /** What becomes of a group that is to end while it has members. */
    public enum BusyDissolve {
        /** It ends when its last member leaves. */
        DEFERRED,
        /** All entries are removed first. */
        FORCE
    }

    /** What a new process has of its parent's groups. */
    public enum SpawnInheritance {
        /** Nothing. */
        FRESH,
        /** It is a member, at the same pages. */
        INHERIT,
        /** It has the same entries, but is on no list. */
        UNLISTED
    }

    /** Who may enter a group. */
    public enum WhoMayEnter {
        /** The creator and its descendants. */
        FAMILY,
        /** Every process that knows its name. */
        OPEN
    }

    /** Whether a member that is alone may use the page. */
    public enum MinMembers {
        /** It may, with a warning. */
        WARN,
        /** It waits for company. */
        BLOCK
    }

    /** Whether a group that all have left may be entered again. */
    public enum Reenter {
        /** It may, and has a new semaphore. */
        FRESH,
        /** It may not. */
        CLOSED,
        /** It may, and has no semaphore. */
        UNGUARDED
    }

    /** Whether the number of a dissolved group is given again. */
    public enum GroupIds {
        NEVER_REUSED,
        /** It is, with a count that tells old names from new ones. */
        GENERATION,
        /** It is, and an old name then means the new group. */
        REUSED
    }

    /** When a group gets its semaphore. */
    public enum SemaphoreAt {
        /** When the first member enters; it goes with the last one. */
        FIRST_ENTER,
        /** When it is created; it goes with the group. */
        CREATE
    }

    /** Who may signal. */
    public enum SignalBy {
        HOLDER,
        ANYONE
    }

    /** Who gets the semaphore after a signal. */
    public enum Handoff {
        /** Who waited first. */
        FIFO,
        /** Who comes first; who waited first tries again. */
        BARGING
    }

    /** What becomes of a capability that its holder hands on. */
    public enum SendCapability {
        /** The receiver has a copy. */
        COPY,
        /** The receiver has it, and the one before has it no more. */
        MOVE
    }

    /** When an object ends. */
    public enum ObjectDeletion {
        /** When no capability names it any more, or earlier by an explicit delete. */
        AT_ZERO_REFERENCES,
        /** Only by an explicit delete. */
        EXPLICIT
    }
}
