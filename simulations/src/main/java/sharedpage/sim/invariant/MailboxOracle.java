package sharedpage.sim.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.message.Message;
import sharedpage.sim.message.MessageCounts;
import sharedpage.sim.mmu.VirtualAddress;
import sharedpage.sim.process.Process;

/**
 * What every mailbox must hold, computed from what was sent and received, independently of the machine.
 *
 * @param boxes the messages in each mailbox, the oldest first, by the number of the mailbox
 */
record MailboxOracle(PersistentVector<List<Bytes>> boxes) {
    static final MailboxOracle NONE = new MailboxOracle(PersistentVector.empty());

    /**
     * The part of a buffer that lies in one page: the kernel's record of the page, its number in the address space of the
     * process, and which bytes of the buffer.
     */
    record PageFragment(int page, int number, int line, int from, int length) {}

    private List<Bytes> in(int mailbox) {
        return mailbox < boxes.size() ? boxes.get(mailbox) : List.of();
    }

    private MailboxOracle with(int mailbox, List<Bytes> messages) {
        PersistentVector<List<Bytes>> next = boxes;
        while (next.size() < mailbox) {
            next = next.with(next.size(), List.of());
        }
        return new MailboxOracle(next.with(mailbox, List.copyOf(messages)));
    }

    /** After one of the events of a step. */
    MailboxOracle after(Step step, Event event) {
        if (event instanceof MessageEvent.MessageSent sent) {
            Mailbox mailbox = step.after().mailbox(sent.mailbox()).orElseThrow();
            List<Bytes> more = new ArrayList<>(in(mailbox.number()));
            more.add(newest(mailbox).bytes());
            return with(mailbox.number(), more);
        } else if (event instanceof MessageEvent.MessageReceived received) {
            int mailbox = step.after().mailbox(received.mailbox()).orElseThrow().number();
            List<Bytes> before = in(mailbox);
            return with(mailbox, before.subList(Math.min(1, before.size()), before.size()));
        } else if (event instanceof MessageEvent.MailboxDeleted deleted) {
            return with(step.after().mailbox(deleted.mailbox()).orElseThrow().number(), List.of());
        }
        return this;
    }

    private static Message newest(Mailbox mailbox) {
        return mailbox.queue().get(mailbox.queue().size() - 1);
    }

    /** The bytes that a process must get; its buffer may have room for the first of them only. */
    Bytes expectedBytes(Step step, MessageEvent.MessageReceived received) {
        List<Bytes> waiting =
                in(step.after().mailbox(received.mailbox()).orElseThrow().number());
        Bytes first = waiting.isEmpty() ? Bytes.EMPTY : waiting.get(0);
        return first.slice(0, received.length());
    }

    /** The parts of a buffer of the process that acts. */
    static List<MailboxOracle.PageFragment> fragments(Step step, int page, int line, int length) {
        Process process = step.before().processes().get(step.who());
        int size = step.before().settings().pageSize();
        List<MailboxOracle.PageFragment> parts = new ArrayList<>();
        int at = line;
        int next = page;
        for (int done = 0; done < length; ) {
            int fits = Math.min(length - done, size - at);
            parts.add(new MailboxOracle.PageFragment(process.entry(next).of(), next, at, done, fits));
            next = VirtualAddress.pageAfter(next, step.before().settings(), process);
            at = 0;
            done += fits;
        }
        return parts;
    }

    /** I20, when a message is sent. */
    static void messagesCarryWhatWasInTheBuffer(TransferInvariants.StepInRun stretch, Consumer<String> broken) {
        Step step = stretch.step();
        for (Event event : step.events()) {
            if (event instanceof MessageEvent.MessageSent sent) {
                Bytes bytes = newest(step.after().mailbox(sent.mailbox()).orElseThrow())
                        .bytes();
                boolean same = bytes.size() == sent.length()
                        && fragments(step, sent.page(), sent.line(), sent.length()).stream()
                                .allMatch(part -> stretch.before()
                                        .pages()
                                        .get(part.page)
                                        .allows(part.line, bytes.slice(part.from, part.length)));
                if (!same) {
                    broken.accept("message " + sent.number() + " in mailbox " + sent.mailbox()
                            + " is not what was in the buffer of " + sent.process() + ".");
                }
            }
        }
    }

    /** I20, over the run. */
    void noneIsLostOrOvertaken(Machine machine, Consumer<String> broken) {
        for (Mailbox mailbox : machine.mailboxes()) {
            List<Bytes> found = mailbox.queue().stream().map(Message::bytes).toList();
            if (!found.equals(in(mailbox.number()))) {
                broken.accept("mailbox " + mailbox.name() + " holds " + found.size() + " messages, not the "
                        + in(mailbox.number()).size() + " that were sent and not received.");
            }
        }
    }

    /** I20, after every step. */
    static void everyMessageIsAccountedFor(Machine machine, Consumer<String> broken) {
        for (Mailbox mailbox : machine.mailboxes()) {
            String name = "mailbox " + mailbox.name();
            MessageCounts counts = mailbox.counts();
            if (counts.sent()
                    != counts.received() + counts.discarded() + mailbox.queue().size()) {
                broken.accept(name + " has " + mailbox.queue().size() + " messages, and " + counts + ".");
            }
            if (mailbox.queue().size() > (mailbox.live() ? mailbox.capacity() : 0)) {
                broken.accept(name + " holds " + mailbox.queue().size() + " messages.");
            }
            for (Message message : mailbox.queue()) {
                if (message.length() > mailbox.longest()) {
                    broken.accept(name + " holds a message of " + message.length() + " bytes.");
                }
            }
            queuedSendersWait(machine, mailbox, broken);
        }
    }

    private static void queuedSendersWait(Machine machine, Mailbox mailbox, Consumer<String> broken) {
        boolean once = mailbox.senders().stream().distinct().count()
                == mailbox.senders().size();
        boolean waiting = mailbox.senders().stream()
                .allMatch(process -> machine.processes().get(process).alive()
                        && machine.activity(process).waiting().equals(WaitCondition.untilRoom(mailbox.number())));
        if (!once || !waiting) {
            broken.accept("mailbox " + mailbox.name() + " has in its queue " + mailbox.senders()
                    + ", not all of whom wait for it.");
        }
    }
}
