package sharedpage.sim.action;

import java.util.List;
import java.util.Optional;
import sharedpage.sim.capability.Enclosed;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.MailboxFull;
import sharedpage.sim.machine.Received;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.message.Message;

/**
 * The kernel copies bytes of a process into a mailbox, whole or not at all. Right and length are looked at first. A
 * process that has to wait for room keeps its bytes and does this again later: what is copied is what its buffer holds
 * then. One whose buffer has to be fetched from disk meanwhile leaves its turn to others.
 *
 * @param mailbox name of the mailbox
 * @param page page of the first byte of the sender's buffer
 * @param line its line in that page
 * @param how what the process asked for
 * @param reply name of the mailbox in which it expects an answer; null if {@code how} is no call
 * @param enclosed the capabilities that go with the message
 */
public record Deposit(String mailbox, int page, int line, int length, Kind how, String reply, List<Enclosed> enclosed)
        implements Action {

    /** The calls that send something. */
    public enum Kind {
        SEND,
        CALL,
        /** By the right that came with a call and is used up with the answer. */
        REPLY;

        private String word() {
            return switch (this) {
                case SEND -> "send";
                case CALL -> "call";
                case REPLY -> "reply";
            };
        }
    }

    @Override
    public void perform(Turn turn) {
        Optional<Mailbox> found = Mailboxes.live(turn, mailbox);
        if (found.isEmpty() || (reply != null && Mailboxes.own(turn, reply).isEmpty())) {
            return;
        }
        Mailbox box = found.get();
        boolean mayUse = (how == Kind.REPLY ? box.answerers() : box.maySend()).contains(turn.who());
        if (!mayUse) {
            turn.refuse(turn.operation(), Failure.NO_RIGHT, mailbox, null);
        } else if (length > box.longest()) {
            turn.refuse(turn.operation(), Failure.SIZE, mailbox, null);
        } else if (!Enclosing.isAllowed(turn, enclosed)) {
            return;
        } else if (box.hasRoomFor(turn.who())) {
            copy(turn, box);
        } else {
            findNoRoom(turn, box);
        }
    }

    private void copy(Turn turn, Mailbox box) {
        Machine before = turn.machine();
        turn.become(before.with(box.leftBy(turn.who())));
        Request asked = new Request(Access.READ, page, line, length, Bytes.EMPTY);
        Buffer.reached(turn, this, asked).ifPresent(buffer -> deliver(turn, buffer.copied()));
        Mailboxes.wake(turn, before);
    }

    private void deliver(Turn turn, Received copy) {
        List<Integer> slots = Enclosing.takenFrom(turn, enclosed);
        Machine machine = turn.machine();
        Mailbox box = used(turn, machine.mailbox(mailbox).orElseThrow());
        int number = box.counts().sent() + 1;
        int answer = reply == null
                ? Message.NO_REPLY
                : machine.mailbox(reply).orElseThrow().number();
        Message message = new Message(number, turn.who(), copy.bytes(), copy.origins(), answer, slots);
        turn.pay(Cost.SYSTEM_CALLS, 1);
        turn.pay(Cost.MESSAGE_COPIES, 1);
        turn.pay(Cost.COPIED_BYTES, length);
        turn.become(
                machine.with(box.with(message)),
                new MessageEvent.MessageSent(turn.name(), mailbox, how.word(), number, page, line, length, reply));
        Enclosing.tell(turn, enclosed, slots, mailbox);
    }

    private Mailbox used(Turn turn, Mailbox box) {
        return how == Kind.REPLY ? box.answeredBy(turn.who()) : box;
    }

    private void findNoRoom(Turn turn, Mailbox box) {
        MailboxFull rule = turn.settings().get(Setting.MAILBOX_FULL);
        if (rule == MailboxFull.FAIL) {
            turn.refuse(turn.operation(), Failure.NO_ROOM, mailbox, null);
        } else if (rule == MailboxFull.DROP) {
            Machine before = turn.machine();
            turn.pay(Cost.SYSTEM_CALLS, 1);
            turn.become(
                    before.with(used(turn, box).leftBy(turn.who()).dropping()),
                    new MessageEvent.MessageDropped(turn.name(), mailbox, length));
            Enclosing.lost(turn, enclosed);
            Mailboxes.wake(turn, before);
        } else {
            Mailbox next = box.waitedFor(turn.who());
            int place = next.senders().indexOf(turn.who()) + 1;
            turn.become(
                    turn.machine().with(next), new MessageEvent.MessageAwaited(turn.name(), mailbox, "room", place));
            turn.retryAfter(this, Waiting.forRoom(box.number()));
        }
    }
}
