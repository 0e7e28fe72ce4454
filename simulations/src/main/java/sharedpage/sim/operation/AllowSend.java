package sharedpage.sim.operation;

import java.util.Optional;
import sharedpage.sim.action.MailboxCalls;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.process.Process;

/**
 * ALLOW_SEND: the owner of a mailbox gives another process the right to send to it. No process has it from the start, children of
 * the owner neither.
 *
 * <p>Refused: {@code NO_MAILBOX}, {@code GONE}, {@code NO_RIGHT}, {@code NO_PROCESS}, {@code DEAD}.
 *
 * @param by name of the owner
 * @param mailbox name of the mailbox
 * @param to name of the process that gets the right
 */
public record AllowSend(String by, String mailbox, String to) implements Call {
    static OperationSignature<AllowSend> signature() {
        return OperationSignature.of(
                        AllowSend.class,
                        in -> new AllowSend(in.text(Parameter.BY), in.text(Parameter.MAILBOX), in.text(Parameter.TO)))
                .with(Parameter.BY, AllowSend::by)
                .with(Parameter.MAILBOX, AllowSend::mailbox)
                .with(Parameter.TO, AllowSend::to);
    }

    @Override
    public void perform(StepBuilder step) {
        MailboxCalls.owned(step, mailbox).ifPresent(found -> allow(step, found));
    }

    private void allow(StepBuilder step, Mailbox found) {
        Optional<Process> partner = step.machine().process(to);
        if (partner.isEmpty()) {
            step.refuse(this, Failure.NO_PROCESS, to, null);
        } else if (!partner.get().alive()) {
            step.refuse(this, Failure.DEAD, to, null);
        } else {
            step.commit(
                    step.machine().with(found.withSender(partner.get().number())),
                    new MessageEvent.SendAllowed(to, mailbox, by));
        }
    }
}
