package sharedpage.sim.operation;

import java.util.Optional;
import sharedpage.sim.action.Mailboxes;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.process.Process;

/**
 * ALLOW_SEND: the owner of a mailbox gives another process the right to send to it. Nobody has it from birth, children of
 * the owner neither.
 *
 * <p>Refused: {@code NO_MAILBOX}, {@code GONE}, {@code NO_RIGHT}, {@code NO_PROCESS}, {@code DEAD}.
 *
 * @param by name of the owner
 * @param mailbox name of the mailbox
 * @param to name of the process that gets the right
 */
public record AllowSend(String by, String mailbox, String to) implements Call {
    @Override
    public void perform(Turn turn) {
        Mailboxes.own(turn, mailbox).ifPresent(found -> allow(turn, found));
    }

    private void allow(Turn turn, Mailbox found) {
        Optional<Process> partner = turn.machine().process(to);
        if (partner.isEmpty()) {
            turn.refuse(this, Failure.NO_PROCESS, to, null);
        } else if (!partner.get().alive()) {
            turn.refuse(this, Failure.DEAD, to, null);
        } else {
            turn.become(
                    turn.machine().with(found.allowing(partner.get().number())),
                    new MessageEvent.SendAllowed(to, mailbox, by));
        }
    }
}
