package sharedpage.sim.operation;

import sharedpage.sim.action.MailboxCalls;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;

/**
 * DELETE_MAILBOX: the owner ends a mailbox. Its messages are discarded and counted; a process that waits for it goes on and gets
 * {@code GONE}.
 *
 * <p>Refused: {@code NO_MAILBOX}, {@code GONE}, {@code NO_RIGHT}.
 *
 * @param by name of the owner
 * @param mailbox name of the mailbox
 */
public record DeleteMailbox(String by, String mailbox) implements Call {
    static OperationSignature<DeleteMailbox> signature() {
        return OperationSignature.of(
                        DeleteMailbox.class, in -> new DeleteMailbox(in.text(Parameter.BY), in.text(Parameter.MAILBOX)))
                .with(Parameter.BY, DeleteMailbox::by)
                .with(Parameter.MAILBOX, DeleteMailbox::mailbox);
    }

    @Override
    public void perform(StepBuilder step) {
        MailboxCalls.owned(step, mailbox).ifPresent(found -> MailboxCalls.delete(step, found));
    }
}
