package sharedpage.sim.policy;

/** The values of the settings that choose between readings of the rules of groups. */
public final class GroupPolicies {
    private GroupPolicies() {}

    /** How the kernel deals with what the rules forbid or leave open. */
    public enum Enforcement {
        /** It does what the rules say and no more, whatever the damage. */
        LITERAL,
        /** It refuses. */
        STRICT,
        /** It repairs. */
        CLEANUP
    }

    /** What happens to a semaphore whose holder has ended. */
    public enum HolderExit {
        /** The kernel signals it on behalf of the process that ended. */
        UNDO,
        /** Likewise, and the WAIT of the next holder reports that the page may be half written. */
        ROBUST,
        /** Likewise, and if the next holder signals without MAKE_CONSISTENT no process gets the semaphore any more. */
        REPAIR
    }

    /** What happens to a group whose creator has ended. */
    public enum CreatorExit {
        /** It belongs to the nearest live ancestor. */
        INHERIT,
        /** It ends when its last member leaves. */
        AUTO_DISSOLVE
    }

    /** What happens to a group that is dissolved while it has members. */
    public enum BusyDissolve {
        /** It ends when its last member leaves. */
        DEFERRED,
        /** All entries are removed first. */
        FORCE
    }

    /** What a new process has of its parent's address space. */
    public enum SpawnInheritance {
        /** Nothing. */
        FRESH,
        /** It is a member, at the same pages. */
        INHERIT,
        /** It has the same entries, but is on no list. */
        UNLISTED,
        /** It is a member, at the same pages, and shares the private pages of its parent until one of the two writes. */
        COPY_ON_WRITE
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
        /** It waits until the group has another member. */
        BLOCK
    }

    /** Whether a group that all members have left may be entered again. */
    public enum Reenter {
        /** It may, and has a new semaphore. */
        FRESH,
        /** It may not. */
        CLOSED,
        /** It may, and has no semaphore. */
        UNGUARDED
    }

    /** Whether the number of a dissolved group is reused. */
    public enum GroupIds {
        NEVER_REUSED,
        /** It is, with a generation that distinguishes old names from new ones. */
        GENERATION,
        /** It is, and an old name then means the new group. */
        REUSED
    }

    /** When a group gets its semaphore. */
    public enum SemaphoreAt {
        /** When the first member enters; it is deleted with the last one. */
        FIRST_ENTER,
        /** When the group is created; it is deleted with the last member all the same. */
        CREATE
    }

    /** Who may signal. */
    public enum SignalBy {
        HOLDER,
        ANYONE
    }

    /** Who gets the semaphore after a signal. */
    public enum Handoff {
        /** The process that has waited longest. */
        FIFO,
        /** The process that waits next; the one that has waited longest is woken and tries again. */
        BARGING
    }

    /** What happens to a capability that its holder grants or sends. */
    public enum SendCapability {
        /** The receiver has a copy. */
        COPY,
        /** The receiver has it, and the giver no longer has it. */
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
