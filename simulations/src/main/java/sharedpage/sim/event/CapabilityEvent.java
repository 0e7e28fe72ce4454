package sharedpage.sim.event;

import sharedpage.sim.capability.Rights;

/** What happens to objects and to capabilities for them. A capability is named by its holder and its index. */
public sealed interface CapabilityEvent extends Event {
    /** An object was created, in a frame or, for -1, on disk. Its creator has the first capability. */
    record ObjectCreated(String process, int capability, String object, int length, int frame)
            implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("capability", capability)
                    .and("object", object)
                    .and("length", length)
                    .and("frame", frame);
        }

        @Override
        public String key() {
            return "ObjectCreated" + (frame < 0 ? ".disk" : "");
        }
    }

    /** A caretaker was created, an object that leads to another one. */
    record CaretakerCreated(String process, int capability, String object, String target) implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("capability", capability)
                    .and("object", object)
                    .and("target", target);
        }
    }

    /** A capability was copied to another process. */
    record CapabilityCopied(String from, int capability, String to, int received, String object, String rights)
            implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("from", from)
                    .and("capability", capability)
                    .and("to", to)
                    .and("received", received)
                    .and("object", object)
                    .and("rights", rights)
                    .and("allowed", allowed());
        }

        /** What the receiver may do, in words. */
        public String allowed() {
            return Rights.of(rights).words();
        }
    }

    /** A capability was moved to another process; its former holder no longer has it. */
    record CapabilityMoved(String from, int capability, String to, int received, String object, String rights)
            implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("from", from)
                    .and("capability", capability)
                    .and("to", to)
                    .and("received", received)
                    .and("object", object)
                    .and("rights", rights)
                    .and("allowed", allowed());
        }

        /** What the receiver may do, in words. */
        public String allowed() {
            return Rights.of(rights).words();
        }
    }

    /** A capability goes with a message; its sender keeps it unless it is moved. */
    record CapabilityEnclosed(
            String process, int capability, String mailbox, String object, String rights, boolean moved)
            implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("capability", capability)
                    .and("mailbox", mailbox)
                    .and("object", object)
                    .and("rights", rights)
                    .and("moved", moved)
                    .and("allowed", allowed());
        }

        @Override
        public String key() {
            return "CapabilityEnclosed" + (moved ? ".moved" : "");
        }

        /** What the receiver will be allowed to do, in words. */
        public String allowed() {
            return Rights.of(rights).words();
        }
    }

    /** A capability came with a message. */
    record CapabilityReceived(String process, int capability, String mailbox, String object, String rights)
            implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("capability", capability)
                    .and("mailbox", mailbox)
                    .and("object", object)
                    .and("rights", rights)
                    .and("allowed", allowed());
        }

        /** What the receiver may do, in words. */
        public String allowed() {
            return Rights.of(rights).words();
        }
    }

    /**
     * The entry of an object was found, in the cache or in the table.
     *
     * @param caretaker name of the caretaker that led there, or null if the capability itself did
     */
    record ObjectFound(String process, int capability, String object, String caretaker, boolean cached, int probes)
            implements CapabilityEvent {
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
    record NothingAccessed(String process, String object) implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("object", object);
        }
    }

    /**
     * An access through a capability trapped before anything moved.
     *
     * @param object the object as far as it was found, or null
     * @param limit bytes of the object
     */
    record CapabilityTrapped(
            String process, String error, int capability, String object, String access, int at, int length, int limit)
            implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("error", error)
                    .and("capability", capability)
                    .and("object", object)
                    .and("access", access)
                    .and("at", at)
                    .and("length", length)
                    .and("limit", limit);
        }

        @Override
        public String key() {
            return "CapabilityTrapped." + error;
        }
    }

    /**
     * An access through a capability is carried out for the first bytes only: the object has no more.
     *
     * @param length bytes that the object has from there on
     */
    record AccessTruncated(String process, String object, int length, int asked) implements CapabilityEvent {
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
    record ObjectFaulted(String process, String object, String how) implements CapabilityEvent {
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
            implements CapabilityEvent {
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

    /** The entry of an object says that its bytes are not in memory. */
    record ObjectAbsent(String object) implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("object", object);
        }
    }

    /** The entry of an object says in which frame its bytes are. */
    record ObjectPlaced(String object, int frame) implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("object", object).and("frame", frame);
        }
    }

    /** A process dropped a capability. */
    record CapabilityDropped(String process, int capability, String object) implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("capability", capability)
                    .and("object", object);
        }
    }

    /** A copy was revoked: removed from its holder's list or, for null, from the kernel. */
    record CapabilityRevoked(String process, int capability, String object) implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("capability", capability)
                    .and("object", object);
        }

        @Override
        public String key() {
            return "CapabilityRevoked" + (process == null ? ".kept" : "");
        }
    }

    /** A process revokes what was never copied from its capability. */
    record NothingRevoked(String process, int capability, String object) implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("capability", capability)
                    .and("object", object);
        }
    }

    /** A caretaker no longer leads to an object. */
    record CaretakerCut(String object) implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("object", object);
        }
    }

    /** All earlier capabilities for an object are invalid, except that of the process which asked. */
    record VersionRaised(String process, String object, int version) implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("object", object).and("version", version);
        }
    }

    /** An object was deleted by a process or, for null, because no capability names it any more. */
    record ObjectDeleted(String object, String process) implements CapabilityEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("object", object).and("process", process);
        }

        @Override
        public String key() {
            return "ObjectDeleted" + (process == null ? ".unnamed" : "");
        }
    }
}
