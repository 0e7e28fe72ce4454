package sharedpage.sim.event;

import java.util.Locale;

/** What stops an access to memory, as the hardware or the kernel finds it in its tables. */
public enum AccessFault {
    /** The page has no entry. */
    NO_ENTRY(Failure.ADDRESS),
    /** The page has no line of that number. */
    NO_LINE(Failure.ADDRESS),
    /** The entry leads to a page that no longer exists. */
    PAGE_GONE(Failure.ADDRESS),
    /** The entry allows reading only. */
    READ_ONLY(Failure.PROTECTION),
    /** The page is not in memory; it can be fetched. */
    ABSENT(Failure.PAGE),
    /** The page is shared copy-on-write; the kernel can copy it. */
    COPY_ON_WRITE(Failure.PAGE),
    /** There is no frame behind the last one. */
    NO_FRAME(Failure.BUS),
    /** The device was not started for that frame. */
    NOT_STARTED_FOR(Failure.IOMMU);

    private final Failure failure;

    AccessFault(Failure failure) {
        this.failure = failure;
    }

    /** The error that the process gets. */
    public Failure failure() {
        return failure;
    }

    /** As events write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
