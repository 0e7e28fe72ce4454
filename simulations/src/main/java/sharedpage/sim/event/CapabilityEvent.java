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
                    .and("allowed", allowed(rights));
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
                    .and("allowed", allowed(rights));
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
                    .and("allowed", allowed(rights));
        }

        @Override
        public String key() {
            return "CapabilityEnclosed" + (moved ? ".moved" : "");
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
                    .and("allowed", allowed(rights));
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

    /** What the holder of a capability with these rights may do, in words. */
    private static String allowed(String rights) {
        return Rights.of(rights).words();
    }
}
