package sharedpage.sim.event;

import java.util.Locale;

/** What decided that a call is refused, for errors that have several reasons. */
public enum RefusalReason {
    /** The page that the entry led to no longer exists. */
    PAGE_GONE(Failure.NO_PAGE),
    /** The group was dissolved. */
    DISSOLVED(Failure.NO_GROUP),
    /** The group is to end when its last member leaves. */
    ENDING(Failure.NO_GROUP),
    /** The caller made the group, or did not, and another process has inherited it. */
    NOT_HEIR(Failure.NOT_CREATOR),
    /** The caller would end as a member. */
    STILL_MEMBER(Failure.MEMBER),
    /** The process that is to be killed is a member. */
    VICTIM_MEMBER(Failure.MEMBER),
    /** The process that is to be killed owns a group. */
    VICTIM_OWNER(Failure.OWNER),
    /** The caller would suspend itself. */
    OWN_GROUP(Failure.MEMBER),
    /** No page of the address space is free. */
    ALL_OCCUPIED(Failure.OCCUPIED),
    /** No page of the address space is free and has room for a guard page behind it. */
    NO_GUARDED_PAGE(Failure.OCCUPIED),
    /** An address space does not get that long. */
    NO_LONGER_SPACE(Failure.RANGE),
    /** The frame that was asked for is not free. */
    FRAME_TAKEN(Failure.NO_FRAME),
    /** A page and its copy would not be in memory at the same time. */
    NO_COPY(Failure.TOO_LARGE),
    /** The buffer of a message would not be in memory as a whole. */
    BUFFER(Failure.TOO_LARGE),
    /** The object was deleted. */
    OBJECT_DELETED(Failure.NO_OBJECT),
    /** The object is a caretaker. */
    CARETAKER(Failure.NO_OBJECT),
    /** A capability that is moved would go with a message twice. */
    ENCLOSED_TWICE(Failure.NO_CAPABILITY),
    /** The caller is neither the owner of the group nor an ancestor of it. */
    NO_OWNER_BELOW(Failure.NOT_CREATOR),
    /** Every process that could have answered has ended. */
    NO_ANSWERER(Failure.GONE);

    private final Failure failure;

    RefusalReason(Failure failure) {
        this.failure = failure;
    }

    /** The error that the caller gets. */
    public Failure failure() {
        return failure;
    }

    /** As events write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
