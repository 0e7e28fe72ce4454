package sharedpage.sim.message;

import java.util.List;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Origins;

/**
 * A message in a mailbox: a copy of bytes that the kernel keeps, so that its sender may use its buffer again, or end.
 *
 * @param number its place among all messages ever sent to the mailbox, from 1
 * @param sender number of the process that sent it
 * @param origins where its bytes come from; they keep their origin when the message is received
 * @param reply number of the mailbox in which its sender expects an answer, or {@link #NO_REPLY}
 * @param capabilities numbers of the slots in which the kernel keeps the capabilities that go with it
 */
public record Message(int number, int sender, Bytes bytes, Origins origins, int reply, List<Integer> capabilities) {
    public static final int NO_REPLY = -1;

    public Message {
        capabilities = List.copyOf(capabilities);
    }

    /** The same bytes, come from elsewhere. */
    public Message with(Origins others) {
        return new Message(number, sender, bytes, others, reply, capabilities);
    }

    /** How many bytes it has. */
    public int length() {
        return bytes.size();
    }
}
