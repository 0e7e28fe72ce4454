package sharedpage.sim.event;

/** What happens to mailboxes and the messages in them. */
public sealed interface MessageEvent extends Event {
    /** A process created a mailbox: it alone may receive from it. */
    record MailboxCreated(String process, String mailbox, int capacity, int longest) implements MessageEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("mailbox", mailbox)
                    .and("capacity", capacity)
                    .and("longest", longest);
        }
    }

    /** A process got the right to send from the owner of a mailbox. */
    record SendAllowed(String process, String mailbox, String by) implements MessageEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("mailbox", mailbox).and("by", by);
        }
    }

    /**
     * The kernel copied bytes of a process into a mailbox.
     *
     * @param how send, call or reply
     * @param number of the message among all ever sent to the mailbox, from 1
     * @param page page of the first byte; there the sender's buffer begins
     * @param line its line in that page
     * @param reply the mailbox in which an answer is expected, or null
     */
    record MessageSent(
            String process, String mailbox, String how, int number, int page, int line, int length, String reply)
            implements MessageEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("mailbox", mailbox)
                    .and("how", how)
                    .and("number", number)
                    .and("page", page)
                    .and("line", line)
                    .and("length", length)
                    .and("reply", reply);
        }

        @Override
        public String key() {
            return "MessageSent." + how;
        }
    }

    /** A message found no room and is lost; its sender does not know. */
    record MessageDropped(String process, String mailbox, int length) implements MessageEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("mailbox", mailbox).and("length", length);
        }
    }

    /**
     * The kernel copied the oldest message of a mailbox into the buffer of the process that owns the mailbox.
     *
     * @param page page of the first byte; there the receiver's buffer begins
     * @param line its line in that page
     * @param length bytes copied
     * @param total bytes that the message had; those that did not fit are lost
     * @param reply the mailbox to which the receiver now may answer once, or null
     */
    record MessageReceived(
            String process,
            String mailbox,
            int number,
            String from,
            int page,
            int line,
            int length,
            int total,
            String reply)
            implements MessageEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("mailbox", mailbox)
                    .and("number", number)
                    .and("from", from)
                    .and("page", page)
                    .and("line", line)
                    .and("length", length)
                    .and("total", total)
                    .and("reply", reply);
        }

        @Override
        public String key() {
            return "MessageReceived" + (length < total ? ".truncated" : reply == null ? "" : ".call");
        }
    }

    /**
     * A process cannot go on.
     *
     * @param on what it waits for: mailbox for a message, room for a place in the mailbox, turn for those that wait already to
     *     send, reply for an answer
     * @param place its place among those who wait for the same, from 1
     */
    record MessageAwaited(String process, String mailbox, String on, int place) implements MessageEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process)
                    .and("mailbox", mailbox)
                    .and("on", on)
                    .and("place", place);
        }

        @Override
        public String key() {
            return "MessageAwaited." + on;
        }
    }

    /** What a process waited for at a mailbox is available, or never will be: the process continues. */
    record Woken(String process, String mailbox) implements MessageEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("process", process).and("mailbox", mailbox);
        }
    }

    /** A mailbox was deleted, with the messages that were in it. */
    record MailboxDeleted(String mailbox, String process, int discarded) implements MessageEvent {
        @Override
        public Placeholders placeholders() {
            return Placeholders.of("mailbox", mailbox).and("process", process).and("discarded", discarded);
        }

        @Override
        public String key() {
            return "MailboxDeleted" + (discarded == 0 ? ".empty" : "");
        }
    }
}
