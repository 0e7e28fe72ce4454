package sharedpage.sim.operation;

import sharedpage.sim.event.Failure;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Settings;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.message.Mailbox;

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
    @Override
    public void perform(Turn turn) {
        Machine machine = turn.machine();
        int number = machine.mailboxes().size();
        if (machine.knows(as)) {
            turn.refuse(this, Failure.NAME_TAKEN, as, null);
        } else if (number == Settings.MOST_PROCESSES) {
            turn.refuse(this, Failure.FULL, as, null);
        } else {
            Settings settings = turn.settings();
            int places = capacity < 0 ? settings.get(Setting.MAILBOX_CAPACITY) : capacity;
            int length = longest < 0 ? settings.get(Setting.MAILBOX_LENGTH) : longest;
            turn.become(
                    machine.with(Mailbox.fresh(number, as, turn.who(), places, length)),
                    new MessageEvent.MailboxCreated(by, as, places, length));
        }
    }
}
