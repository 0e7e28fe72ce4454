package sharedpage.sim.action;

import java.util.Optional;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.process.Process;

/** What calls on mailboxes have in common: how one is found, what its end brings, and who goes on. */
public final class MailboxCalls {
    private MailboxCalls() {}

    /** The mailbox of that name; if there is none any more, or never was, the call is refused. */
    public static Optional<Mailbox> live(StepBuilder step, String name) {
        Optional<Mailbox> found = step.machine().mailbox(name);
        if (found.isEmpty()) {
            step.refuse(step.operation(), Failure.NO_MAILBOX, name, null);
        } else if (!found.get().live()) {
            step.refuse(step.operation(), Failure.GONE, name, null);
        }
        return found.filter(Mailbox::live);
    }

    /** The mailbox of that name, if it belongs to the process that acts; else the call is refused. */
    public static Optional<Mailbox> owned(StepBuilder step, String name) {
        Optional<Mailbox> found = live(step, name);
        if (found.isPresent() && found.get().owner() != step.actor()) {
            step.refuse(step.operation(), Failure.NO_RIGHT, name, null);
        }
        return found.filter(mailbox -> mailbox.owner() == step.actor());
    }

    /** Deletes a mailbox: its messages are discarded, and every process that waits for it goes on with {@code GONE}. */
    public static void delete(StepBuilder step, Mailbox mailbox) {
        Machine before = step.machine();
        step.commit(
                before.with(mailbox.deleted()),
                new MessageEvent.MailboxDeleted(
                        mailbox.name(),
                        step.nameOf(mailbox.owner()),
                        mailbox.queue().size()));
        mailbox.queue().forEach(message -> CapabilityTransfer.discard(step, message));
        wake(step, before);
    }

    /** After the end of a process: its mailboxes are deleted, it waits nowhere, and answers that it owed never come. */
    public static void cleanUpAfterExit(StepBuilder step, Process ended) {
        Machine before = step.machine();
        for (Mailbox mailbox : before.mailboxes()) {
            if (mailbox.live()) {
                step.commit(step.machine().with(mailbox.withoutProcess(ended.number())));
            }
        }
        wake(step, before);
        for (Mailbox mailbox : step.machine().mailboxes()) {
            if (mailbox.live() && mailbox.owner() == ended.number()) {
                delete(step, mailbox);
            }
        }
    }

    /** Lets those go on whose wait at a mailbox is over since a moment before. */
    static void wake(StepBuilder step, Machine before) {
        for (int process = 0; process < before.processes().size(); process++) {
            WaitCondition waiting = before.waitingOf(process);
            boolean woken = waiting.isForMailbox()
                    && step.machine().processes().get(process).alive()
                    && !waiting.isOver(before, process)
                    && waiting.isOver(step.machine(), process);
            if (woken) {
                step.charge(UnitPrice.WAKES, 1);
                String mailbox = before.mailboxes().get(waiting.number()).name();
                step.emit(new MessageEvent.Woken(before.nameOf(process), mailbox));
            }
        }
    }
}
