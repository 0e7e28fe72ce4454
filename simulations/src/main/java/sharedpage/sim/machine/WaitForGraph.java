package sharedpage.sim.machine;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sharedpage.sim.message.Mailbox;

/** Which processes wait, and for whom at mailboxes: what circles of processes that wait for one another are made of. */
public final class WaitForGraph {
    private WaitForGraph() {}

    /** Whether a live process waits for something that has not come yet. */
    public static boolean isWaiting(Machine machine, int process) {
        return machine.processes().get(process).alive()
                && !machine.waitingOf(process).isOver(machine, process);
    }

    /** Whether a live process has received a call that is answered to this mailbox, or could still receive one. */
    static boolean isReplyPossible(Machine machine, int mailbox) {
        return !machine.mailboxes().get(mailbox).answerers().isEmpty()
                || machine.mailboxes().stream().anyMatch(other -> holdsCall(other, mailbox));
    }

    private static boolean holdsCall(Mailbox mailbox, int reply) {
        return mailbox.queue().stream().anyMatch(message -> message.reply() == reply);
    }

    /**
     * The live processes each of which could end the wait of a process at a mailbox, by their numbers: who may send to it,
     * who makes room in it, or who owes the answer. Empty if it waits for no mailbox, or for ever.
     */
    public static List<Integer> blockers(Machine machine, int process) {
        WaitCondition waiting = machine.waitingOf(process);
        if (!waiting.isForMailbox() || waiting.isOver(machine, process)) {
            return List.of();
        }
        Mailbox mailbox = machine.mailboxes().get(waiting.number());
        IntStream could =
                switch (waiting.kind()) {
                    case ROOM -> IntStream.of(mailbox.owner());
                    case REPLY -> answering(machine, mailbox);
                    default -> numbers(Stream.concat(mailbox.maySend().stream(), mailbox.answerers().stream()));
                };
        return could.filter(other ->
                        other != process && machine.processes().get(other).alive())
                .distinct()
                .boxed()
                .toList();
    }

    private static IntStream answering(Machine machine, Mailbox reply) {
        Stream<Integer> yetToReceive = machine.mailboxes().stream()
                .filter(mailbox -> holdsCall(mailbox, reply.number()))
                .map(Mailbox::owner);
        return numbers(Stream.concat(reply.answerers().stream(), yetToReceive));
    }

    private static IntStream numbers(Stream<Integer> processes) {
        return processes.mapToInt(Integer::intValue);
    }
}
