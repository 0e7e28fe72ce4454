package sharedpage.sim.action;

import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.message.Message;
import sharedpage.sim.policy.OversizedMessage;
import sharedpage.sim.policy.Setting;

/**
 * The kernel copies the oldest message of a mailbox into a buffer of the process that owns the mailbox, whole or not at
 * all; the bytes keep their origin. Where there is no message the process waits for one.
 *
 * @param mailbox name of the mailbox
 * @param page page of the first byte of the receiver's buffer
 * @param line its line in that page
 * @param size bytes that the buffer has
 * @param answer whether it is the answer to a call that is waited for: if no live process can give it any more, the call fails
 */
public record ReceiveMessage(String mailbox, int page, int line, int size, boolean answer) implements Action {
    @Override
    public void perform(StepBuilder step) {
        MailboxCalls.owned(step, mailbox).ifPresent(box -> {
            if (box.queue().isEmpty()) {
                findNothing(step, WaitCondition.untilReply(box.number()), box);
                return;
            }
            Message oldest = box.queue().get(0);
            if (oldest.length() > size && step.settings().get(Setting.OVERSIZED_MESSAGE) == OversizedMessage.KEEP) {
                step.refuse(step.operation(), Failure.SMALL, mailbox, null);
                return;
            }
            if (!CapabilityTransfer.fits(step, oldest)) {
                return;
            }
            int length = Math.min(oldest.length(), size);
            Transfer transfer = Transfer.write(page, line, length, Bytes.EMPTY);
            MessageBuffer.reached(step, this, transfer).ifPresent(buffer -> receive(step, box, oldest, length, buffer));
        });
    }

    @Override
    public ActionForm form() {
        return ActionForm.of(16, mailbox, page, line, size, answer);
    }

    private void findNothing(StepBuilder step, WaitCondition forAnswer, Mailbox box) {
        if (answer && forAnswer.isOver(step.machine(), step.actor())) {
            step.refuse(step.operation(), RefusalReason.NO_ANSWERER, mailbox, null);
        } else {
            String on = answer ? "reply" : "mailbox";
            step.emit(new MessageEvent.MessageAwaited(step.name(), mailbox, on, 1));
            step.retryAfter(this, answer ? forAnswer : WaitCondition.untilMessage(box.number()));
        }
    }

    private void receive(StepBuilder step, Mailbox box, Message oldest, int length, MessageBuffer buffer) {
        step.charge(UnitPrice.SYSTEM_CALLS, 1);
        step.charge(UnitPrice.MESSAGE_COPIES, 1);
        step.charge(UnitPrice.COPIED_BYTES, length);
        buffer.fill(new Payload(oldest.bytes(), oldest.origins()).slice(0, length));
        Machine before = step.machine();
        step.commit(before.with(box.withoutOldest()));
        step.emit(new MessageEvent.MessageReceived(
                step.name(),
                mailbox,
                oldest.number(),
                step.nameOf(oldest.sender()),
                page,
                line,
                length,
                oldest.length(),
                takeOverDebt(step, oldest)));
        CapabilityTransfer.deliver(step, oldest, mailbox);
        MailboxCalls.wake(step, before);
    }

    /** With a call comes the right, and the duty, to answer it once. */
    private static String takeOverDebt(StepBuilder step, Message call) {
        if (call.reply() == Message.NO_REPLY) {
            return null;
        }
        Mailbox reply = step.machine().mailboxes().get(call.reply());
        if (reply.live()) {
            step.commit(step.machine().with(reply.withReplier(step.actor())));
        }
        return reply.name();
    }
}
