package sharedpage.sim.event;

/**
 * What the kernel finds when a process uses a capability to read or write an object.
 */
public sealed interface ObjectAccessEvent extends Event {
    /**
     * The entry of an object was found, in the cache or in the table.
     *
     * @param caretaker name of the caretaker that led there, or null if the capability itself did
     */
    record ObjectFound(String process, int capability, String object, String caretaker, boolean cached, int probes)
            implements ObjectAccessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("capability", capability)
                    .and("object", object)
                    .and("caretaker", caretaker)
                    .and("cached", cached)
                    .and("probes", probes);
        }

        @Override
        public String key() {
            return "ObjectFound" + (caretaker == null ? "" : ".behind") + (cached ? ".cached" : "");
        }
    }

    /** An access for no bytes at all, which was allowed. */
    record NothingAccessed(String process, String object) implements ObjectAccessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("object", object);
        }
    }

    /**
     * An access through a capability trapped before anything moved.
     *
     * @param reason of what was revoked, if it was not the capability itself: cut if a caretaker on the way leads nowhere any
     *     more, kept if what it leads by was revoked; else null
     * @param object the object as far as it was found, or null
     * @param limit bytes of the object
     */
    record CapabilityTrapped(
            String process,
            String error,
            String reason,
            int capability,
            String object,
            String access,
            int at,
            int length,
            int limit)
            implements ObjectAccessEvent, ErrorEvent {
        @Override
        public boolean stopsAccess() {
            return true;
        }

        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("error", error)
                    .and("reason", reason)
                    .and("capability", capability)
                    .and("object", object)
                    .and("access", access)
                    .and("at", at)
                    .and("length", length)
                    .and("limit", limit);
        }

        @Override
        public String key() {
            return "CapabilityTrapped." + (reason == null ? error : reason);
        }
    }

    /**
     * An access through a capability is carried out for the first bytes only: the object has no more.
     *
     * @param length bytes that the object has from there on
     */
    record AccessTruncated(String process, String object, int length, int asked) implements ObjectAccessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("object", object)
                    .and("length", length)
                    .and("asked", asked);
        }
    }

    /**
     * An access found an object that may not be used now.
     *
     * @param how hard if it is on disk, locked if the kernel is moving it
     */
    record ObjectFaulted(String process, String object, String how) implements ObjectAccessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("object", object).and("how", how);
        }

        @Override
        public String key() {
            return "ObjectFaulted." + how;
        }
    }

    /** A DMA channel got the place of the bytes asked for, and a length that ends in the object. */
    record ObjectHanded(String process, int channel, String access, String object, int frame, int line, int length)
            implements ObjectAccessEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("channel", channel)
                    .and("access", access)
                    .and("object", object)
                    .and("frame", frame)
                    .and("line", line)
                    .and("length", length);
        }

        @Override
        public String key() {
            return "ObjectHanded." + access;
        }
    }
}
