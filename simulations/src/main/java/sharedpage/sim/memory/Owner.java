package sharedpage.sim.memory;

/**
 * Whose a page frame is. Every frame has exactly one owner.
 *
 * @param process number of the owning process, for a private page; else -1
 * @param page number of that page in the address space of the process; else -1
 * @param group number of the owning process group, for a shared page; else -1
 * @param object number of the object whose bytes the page holds; else -1
 */
public record Owner(OwnerKind kind, int process, int page, int group, int object) {
    public static final Owner FREE = new Owner(OwnerKind.FREE, -1, -1, -1, -1);
    public static final Owner KERNEL = new Owner(OwnerKind.KERNEL, -1, -1, -1, -1);

    public static Owner privateTo(int process, int page) {
        return new Owner(OwnerKind.PRIVATE, process, page, -1, -1);
    }

    /** The frame of a page that is being carried elsewhere. */
    public static Owner inTransit(Owner of) {
        return new Owner(OwnerKind.IN_TRANSIT, of.process, of.page, of.group, of.object);
    }

    public static Owner sharedBy(int group) {
        return new Owner(OwnerKind.SHARED, -1, -1, group, -1);
    }

    public static Owner object(int object) {
        return new Owner(OwnerKind.OBJECT, -1, -1, -1, object);
    }

    public boolean is(OwnerKind wanted) {
        return kind == wanted;
    }
}
