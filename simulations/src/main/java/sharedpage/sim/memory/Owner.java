package sharedpage.sim.memory;

import java.util.Locale;

/**
 * Whose a page frame is. Every frame has exactly one owner.
 *
 * @param process number of the owning process, for a private page; else -1
 * @param page number of that page in the address space of the process; else -1
 * @param group number of the owning process group, for a shared page; else -1
 * @param object number of the object whose bytes the page holds; else -1
 */
public record Owner(Owner.OwnerKind kind, int process, int page, int group, int object) {
    public static final Owner FREE = new Owner(Owner.OwnerKind.FREE, -1, -1, -1, -1);
    public static final Owner KERNEL = new Owner(Owner.OwnerKind.KERNEL, -1, -1, -1, -1);

    /** The classes of frames; {@code IN_TRANSIT} is a frame whose page is being copied elsewhere. */
    public enum OwnerKind {
        FREE,
        KERNEL,
        PRIVATE,
        SHARED,
        OBJECT,
        IN_TRANSIT;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** As events and the wire name it. */
        public String word() {
            return word;
        }
    }

    public static Owner privateTo(int process, int page) {
        return new Owner(Owner.OwnerKind.PRIVATE, process, page, -1, -1);
    }

    /** The frame of a page that is being carried elsewhere. */
    public static Owner inTransit(Owner of) {
        return new Owner(Owner.OwnerKind.IN_TRANSIT, of.process, of.page, of.group, of.object);
    }

    public static Owner sharedBy(int group) {
        return new Owner(Owner.OwnerKind.SHARED, -1, -1, group, -1);
    }

    public static Owner object(int object) {
        return new Owner(Owner.OwnerKind.OBJECT, -1, -1, -1, object);
    }

    public boolean is(Owner.OwnerKind wanted) {
        return kind == wanted;
    }
}
