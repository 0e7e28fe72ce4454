package sharedpage.sim.action;

import sharedpage.sim.event.Failure;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.ReceiveSmall;
import sharedpage.sim.machine.Received;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.message.Message;

/**
 * The kernel copies the oldest message of a mailbox into a buffer of the process that owns the mailbox, whole or not at
 * all; the bytes keep their origin. Where there is no message the process waits for one.
 *
 * @param mailbox name of the mailbox
 * @param page page of the first byte of the receiver's buffer
 * @param line its line in that page
 * @param size bytes that the buffer has
 * @param answer whether it is the answer to a call that is waited for: if nobody can give it any more, it is in vain
 */
public record Collect(String mailbox, int page, int line, int size, boolean answer) implements Action {
    @Override
    public void perform(Turn turn) {
        Mailboxes.own(turn, mailbox).ifPresent(box -> {
            if (box.queue().isEmpty()) {
                findNothing(turn, Waiting.forReply(box.number()), box);
                return;
            }
            Message oldest = box.queue().get(0);
            if (oldest.length() > size && turn.settings().get(Setting.RECEIVE_SMALL) == ReceiveSmall.KEEP) {
                turn.refuse(turn.operation(), Failure.SMALL, mailbox, null);
                return;
            }
            if (!Enclosing.fits(turn, oldest)) {
                return;
            }
            int length = Math.min(oldest.length(), size);
            Request asked = new Request(Access.WRITE, page, line, length, Bytes.EMPTY);
            Buffer.reached(turn, this, asked).ifPresent(buffer -> receive(turn, box, oldest, length, buffer));
        });
    }

    private void findNothing(Turn turn, Waiting forAnswer, Mailbox box) {
        if (answer && forAnswer.isOver(turn.machine(), turn.who())) {
            turn.refuse(turn.operation(), Failure.GONE, mailbox, null);
        } else {
            String on = answer ? "reply" : "mailbox";
            turn.tell(new MessageEvent.MessageAwaited(turn.name(), mailbox, on, 1));
            turn.retryAfter(this, answer ? forAnswer : Waiting.forMessage(box.number()));
        }
    }

    private void receive(Turn turn, Mailbox box, Message oldest, int length, Buffer buffer) {
        turn.pay(Cost.SYSTEM_CALLS, 1);
        turn.pay(Cost.MESSAGE_COPIES, 1);
        turn.pay(Cost.COPIED_BYTES, length);
        buffer.fill(new Received(oldest.bytes(), oldest.origins()).slice(0, length));
        Machine before = turn.machine();
        turn.become(before.with(box.withoutOldest()));
        turn.tell(new MessageEvent.MessageReceived(
                turn.name(),
                mailbox,
                oldest.number(),
                turn.nameOf(oldest.sender()),
                page,
                line,
                length,
                oldest.length(),
                takeOverDebt(turn, oldest)));
        Enclosing.give(turn, oldest, mailbox);
        Mailboxes.wake(turn, before);
    }

    /** With a call comes the right, and the duty, to answer it once. */
    private static String takeOverDebt(Turn turn, Message call) {
        if (call.reply() == Message.NO_REPLY) {
            return null;
        }
        Mailbox reply = turn.machine().mailboxes().get(call.reply());
        if (reply.live()) {
            turn.become(turn.machine().with(reply.owedBy(turn.who())));
        }
        return reply.name();
    }
}
