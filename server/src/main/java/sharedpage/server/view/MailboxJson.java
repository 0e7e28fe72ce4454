package sharedpage.server.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.message.Message;

/**
 * A mailbox with the messages in it.
 *
 * @param state live or deleted
 * @param capacity messages that it holds at most
 * @param longest bytes of a message at most
 * @param senders who waits until there is room
 * @param receivers who waits for a message
 * @param maySend who has the right to send
 * @param answerers who may send one reply
 */
record MailboxJson(
        String id,
        String owner,
        String state,
        int capacity,
        int longest,
        List<MessageJson> messages,
        List<String> senders,
        List<String> receivers,
        @JsonProperty("may_send") List<String> maySend,
        List<String> answerers,
        CountsJson counts) {

    /** A message; {@code reply} is the mailbox for the reply, or null. */
    record MessageJson(
            int number, String from, int length, Bytes bytes, List<EnclosedJson> capabilities, String reply) {
        private static MessageJson of(Machine machine, Message message) {
            EntityNames names = new EntityNames(machine);
            return new MessageJson(
                    message.number(),
                    names.process(message.sender()),
                    message.length(),
                    message.bytes(),
                    message.capabilities().stream()
                            .map(slot -> EnclosedJson.of(machine, slot))
                            .toList(),
                    names.mailbox(message.reply()));
        }
    }

    /** A capability that is in a message; object and rights are null if it was revoked on the way. */
    record EnclosedJson(String object, String rights) {
        private static EnclosedJson of(Machine machine, int number) {
            Capability slot = machine.capabilities().slots().get(number);
            return new EnclosedJson(
                    new EntityNames(machine).object(slot.object()),
                    slot.isDropped() ? null : slot.rights().letters());
        }
    }

    /** How many messages there have been. */
    record CountsJson(int sent, int received, int discarded) {}

    static MailboxJson of(Machine machine, int number) {
        EntityNames names = new EntityNames(machine);
        Mailbox mailbox = machine.mailboxes().get(number);
        return new MailboxJson(
                mailbox.name(),
                names.process(mailbox.owner()),
                mailbox.live() ? "live" : "deleted",
                mailbox.capacity(),
                mailbox.longest(),
                mailbox.queue().stream()
                        .map(message -> MessageJson.of(machine, message))
                        .toList(),
                names.processes(mailbox.senders().stream()),
                names.processes(receivers(machine, number).stream()),
                names.processes(mailbox.maySend().stream()),
                names.processes(mailbox.answerers().stream()),
                new CountsJson(
                        mailbox.counts().sent(),
                        mailbox.counts().received(),
                        mailbox.counts().discarded()));
    }

    /** The numbers of those who wait for a message in a mailbox. */
    static List<Integer> receivers(Machine machine, int mailbox) {
        int owner = machine.mailboxes().get(mailbox).owner();
        return machine.activity(owner).waiting().isForMessageIn(mailbox) ? List.of(owner) : List.of();
    }
}
