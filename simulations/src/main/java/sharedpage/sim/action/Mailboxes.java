package sharedpage.sim.action;

import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.process.Process;

/** What calls on mailboxes have in common: how one is found, what its end brings, and who goes on. */
public final class Mailboxes {
    private Mailboxes() {}

    /** The mailbox of that name; if there is none any more, or never was, the call is refused. */
    public static Optional<Mailbox> live(Turn turn, String name) {
        Optional<Mailbox> found = turn.machine().mailbox(name);
        if (found.isEmpty()) {
            turn.refuse(turn.operation(), Failure.NO_MAILBOX, name, null);
        } else if (!found.get().live()) {
            turn.refuse(turn.operation(), Failure.GONE, name, null);
        }
        return found.filter(Mailbox::live);
    }

    /** The mailbox of that name, if it belongs to the process that acts; else the call is refused. */
    public static Optional<Mailbox> own(Turn turn, String name) {
        Optional<Mailbox> found = live(turn, name);
        if (found.isPresent() && found.get().owner() != turn.who()) {
            turn.refuse(turn.operation(), Failure.NO_RIGHT, name, null);
        }
        return found.filter(mailbox -> mailbox.owner() == turn.who());
    }

    /** Deletes a mailbox: its messages are discarded, and whoever waits for it goes on and is told. */
    public static void delete(Turn turn, Mailbox mailbox) {
        Machine before = turn.machine();
        turn.become(
                before.with(mailbox.deleted()),
                new MessageEvent.MailboxDeleted(
                        mailbox.name(),
                        turn.nameOf(mailbox.owner()),
                        mailbox.queue().size()));
        mailbox.queue().forEach(message -> Enclosing.discard(turn, message));
        wake(turn, before);
    }

    /** After the end of a process: its mailboxes are deleted, it waits nowhere, and answers that it owed never come. */
    public static void bury(Turn turn, Process ended) {
        Machine before = turn.machine();
        for (Mailbox mailbox : before.mailboxes()) {
            if (mailbox.live()) {
                turn.become(turn.machine().with(mailbox.afterEndOf(ended.number())));
            }
        }
        wake(turn, before);
        for (Mailbox mailbox : turn.machine().mailboxes()) {
            if (mailbox.live() && mailbox.owner() == ended.number()) {
                delete(turn, mailbox);
            }
        }
    }

    /** Lets those go on whose wait at a mailbox is over since a moment before. */
    static void wake(Turn turn, Machine before) {
        for (int process = 0; process < before.processes().size(); process++) {
            Waiting waiting = before.waitingOf(process);
            boolean woken = waiting.isForMailbox()
                    && turn.machine().standing(process).alive()
                    && !waiting.isOver(before, process)
                    && waiting.isOver(turn.machine(), process);
            if (woken) {
                turn.pay(Cost.WAKES, 1);
                String mailbox = before.mailboxes().get(waiting.number()).name();
                turn.tell(new MessageEvent.Woken(before.nameOf(process), mailbox));
            }
        }
    }
}
