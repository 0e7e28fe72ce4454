package sharedpage.sim.action;

import java.util.List;
import java.util.Optional;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.message.Message;
import sharedpage.sim.policy.MailboxFull;
import sharedpage.sim.policy.Setting;

/**
 * The kernel copies bytes of a process into a mailbox, whole or not at all. Right and length are looked at first. A
 * process that has to wait for room keeps its bytes and does this again later: what is copied is what its buffer holds
 * then. One whose buffer has to be fetched from disk meanwhile leaves its turn to others.
 *
 * @param mailbox name of the mailbox
 * @param page page of the first byte of the sender's buffer
 * @param line its line in that page
 * @param how what the process transfer for
 * @param reply name of the mailbox in which it expects an answer; null if {@code how} is no call
 * @param enclosed the capabilities that go with the message
 */
public record SendMessage(
        String mailbox, int page, int line, int length, SendKind how, String reply, List<EnclosedCapability> enclosed)
        implements Action {

    @Override
    public void perform(StepBuilder step) {
        Optional<Mailbox> found = MailboxCalls.live(step, mailbox);
        if (found.isEmpty() || (reply != null && MailboxCalls.owned(step, reply).isEmpty())) {
            return;
        }
        Mailbox box = found.get();
        boolean mayUse = (how == SendKind.REPLY ? box.answerers() : box.maySend()).contains(step.actor());
        if (!mayUse) {
            step.refuse(step.operation(), Failure.NO_RIGHT, mailbox, null);
        } else if (length > box.longest()) {
            step.refuse(step.operation(), Failure.SIZE, mailbox, null);
        } else if (!CapabilityTransfer.isAllowed(step, enclosed)) {
            return;
        } else if (box.hasRoomFor(step.actor())) {
            copy(step, box);
        } else {
            findNoRoom(step, box);
        }
    }

    @Override
    public ActionForm form() {
        return ActionForm.of(15, mailbox, page, line, length, how.word(), reply, parts());
    }

    private List<?> parts() {
        return enclosed.stream()
                .map(one -> List.of(one.capability(), one.access()))
                .toList();
    }

    private void copy(StepBuilder step, Mailbox box) {
        Machine before = step.machine();
        step.commit(before.with(box.withoutWaitingSender(step.actor())));
        Transfer transfer = Transfer.read(page, line, length);
        MessageBuffer.reached(step, this, transfer).ifPresent(buffer -> deliver(step, buffer.copied()));
        MailboxCalls.wake(step, before);
    }

    private void deliver(StepBuilder step, Payload copy) {
        List<Integer> slots = CapabilityTransfer.take(step, enclosed);
        Machine machine = step.machine();
        Mailbox box = used(step, machine.mailbox(mailbox).orElseThrow());
        int number = box.counts().sent() + 1;
        int answer = reply == null
                ? Message.NO_REPLY
                : machine.mailbox(reply).orElseThrow().number();
        Message message = new Message(number, step.actor(), copy.bytes(), copy.origins(), answer, slots);
        step.charge(UnitPrice.SYSTEM_CALLS, 1);
        step.charge(UnitPrice.MESSAGE_COPIES, 1);
        step.charge(UnitPrice.COPIED_BYTES, length);
        step.commit(
                machine.with(box.with(message)),
                new MessageEvent.MessageSent(step.name(), mailbox, how.word(), number, page, line, length, reply));
        CapabilityTransfer.emitEnclosed(step, enclosed, slots, mailbox);
    }

    private Mailbox used(StepBuilder step, Mailbox box) {
        return how == SendKind.REPLY ? box.withoutReplier(step.actor()) : box;
    }

    private void findNoRoom(StepBuilder step, Mailbox box) {
        MailboxFull rule = step.settings().get(Setting.MAILBOX_FULL);
        if (rule == MailboxFull.FAIL) {
            step.refuse(step.operation(), Failure.NO_ROOM, mailbox, null);
        } else if (rule == MailboxFull.DROP) {
            Machine before = step.machine();
            step.charge(UnitPrice.SYSTEM_CALLS, 1);
            step.commit(
                    before.with(
                            used(step, box).withoutWaitingSender(step.actor()).withDropped()),
                    new MessageEvent.MessageDropped(step.name(), mailbox, length));
            CapabilityTransfer.discardUnsent(step, enclosed);
            MailboxCalls.wake(step, before);
        } else {
            Mailbox next = box.withWaitingSender(step.actor());
            int place = next.senders().indexOf(step.actor()) + 1;
            step.commit(
                    step.machine().with(next),
                    new MessageEvent.MessageAwaited(step.name(), mailbox, box.isFull() ? "room" : "turn", place));
            step.retryAfter(this, WaitCondition.untilRoom(box.number()));
        }
    }
}
