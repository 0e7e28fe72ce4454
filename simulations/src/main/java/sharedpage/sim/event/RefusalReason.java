package sharedpage.sim.event;

import java.util.Locale;

/** What decided that a call is refused, for errors that have several reasons. */
public enum RefusalReason {
    /** The page that the entry led to no longer exists. */
    PAGE_GONE(Failure.NO_PAGE);

    private final Failure failure;

    RefusalReason(Failure failure) {
        this.failure = failure;
    }

    /** What the caller is told. */
    public Failure failure() {
        return failure;
    }

    /** As events write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
