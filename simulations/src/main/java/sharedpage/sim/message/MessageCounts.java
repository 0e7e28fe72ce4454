package sharedpage.sim.message;

/** What became of messages so far: those sent are received, discarded, or still in the mailbox. */
public record MessageCounts(int sent, int received, int discarded) {
    static final MessageCounts NONE = new MessageCounts(0, 0, 0);
}
