package sharedpage.sim.operation;

import sharedpage.sim.event.Failure;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;

/**
 * CREATE_MAILBOX: a process makes a mailbox. It alone may receive from it, and it hands out the right to send, which it
 * has itself.
 *
 * <p>Refused: {@code NAME_TAKEN}, {@code FULL}.
 *
 * @param by name of the owner
 * @param as name of the mailbox
 * @param capacity messages that it holds at most, or -1 for as many as the setting {@code mailbox_capacity} says
 * @param longest bytes that a message may have, or -1 for as many as the setting {@code mailbox_length} says
 */
public record CreateMailbox(String by, String as, int capacity, int longest) implements Call {
    static OperationSignature<CreateMailbox> signature() {
        return OperationSignature.of(
                        CreateMailbox.class,
                        in -> new CreateMailbox(
                                in.text(Parameter.BY),
                                in.text(Parameter.AS),
                                in.number(Parameter.CAPACITY),
                                in.number(Parameter.LONGEST)))
                .with(Parameter.BY, CreateMailbox::by)
                .with(Parameter.AS, CreateMailbox::as)
                .with(Parameter.CAPACITY, CreateMailbox::capacity)
                .with(Parameter.LONGEST, CreateMailbox::longest);
    }

    @Override
    public void perform(StepBuilder step) {
        Machine machine = step.machine();
        int number = machine.mailboxes().size();
        if (machine.hasName(as)) {
            step.refuse(this, Failure.NAME_TAKEN, as, null);
        } else if (number == Settings.MOST_PROCESSES) {
            step.refuse(this, Failure.FULL, as, null);
        } else {
            Settings settings = step.settings();
            int places = capacity < 0 ? settings.get(Setting.MAILBOX_CAPACITY) : capacity;
            int length = longest < 0 ? settings.get(Setting.MAILBOX_LENGTH) : longest;
            step.commit(
                    machine.with(Mailbox.fresh(number, as, step.actor(), places, length)),
                    new MessageEvent.MailboxCreated(by, as, places, length));
        }
    }
}
