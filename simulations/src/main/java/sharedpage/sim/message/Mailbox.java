package sharedpage.sim.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A mailbox: messages wait in it, first come first served, until its owner receives them.
 *
 * @param owner number of the process that made it: the only one that may receive from it, hand out the right to send and
 *     delete it
 * @param live whether it was not deleted
 * @param capacity messages that it holds at most
 * @param longest bytes that a message may have
 * @param queue the messages in it, the oldest first
 * @param senders numbers of the processes that wait for room, first come first served; their bytes stay with them
 * @param maySend numbers of the processes that have the right to send
 * @param answerers numbers of the processes that have received a call and owe one answer each to this mailbox; the right
 *     to give it is used up by the answer
 */
public record Mailbox(
        int number,
        String name,
        int owner,
        boolean live,
        int capacity,
        int longest,
        List<Message> queue,
        List<Integer> senders,
        List<Integer> maySend,
        List<Integer> answerers,
        MessageCounts counts) {
    public Mailbox {
        queue = List.copyOf(queue);
        senders = List.copyOf(senders);
        maySend = List.copyOf(maySend);
        answerers = List.copyOf(answerers);
    }

    public static Mailbox fresh(int number, String name, int owner, int capacity, int longest) {
        return new Mailbox(
                number,
                name,
                owner,
                true,
                capacity,
                longest,
                List.of(),
                List.of(),
                List.of(owner),
                List.of(),
                MessageCounts.NONE);
    }

    public boolean isFull() {
        return queue.size() >= capacity;
    }

    /** Whether there is room for that process: a free place, and no process ahead of it in the queue. */
    public boolean hasRoomFor(int process) {
        return !isFull() && (senders.isEmpty() || senders.get(0) == process);
    }

    /** With the right to send given to a process. */
    public Mailbox withSender(int process) {
        return maySend.contains(process) ? this : with(queue, senders, longer(maySend, process), answerers, counts);
    }

    /** With a process at the end of those who wait for room, unless it waits already. */
    public Mailbox withWaitingSender(int process) {
        return senders.contains(process) ? this : with(queue, longer(senders, process), maySend, answerers, counts);
    }

    /** Without a process among those who wait for room. */
    public Mailbox withoutWaitingSender(int process) {
        return with(queue, without(senders, process), maySend, answerers, counts);
    }

    /** After the end of a process: it waits no more, and gives no answer. */
    public Mailbox withoutProcess(int process) {
        return with(queue, without(senders, process), maySend, without(answerers, process), counts);
    }

    /** With a message more, at the end. */
    public Mailbox with(Message message) {
        return with(longer(queue, message), senders, maySend, answerers, counted(1, 0, 0));
    }

    /** With each of its messages changed. */
    public Mailbox with(UnaryOperator<Message> change) {
        return with(queue.stream().map(change).toList(), senders, maySend, answerers, counts);
    }

    /** After a message was sent that found no room and is lost. */
    public Mailbox withDropped() {
        return with(queue, senders, maySend, answerers, counted(1, 0, 1));
    }

    /** Without its oldest message, which was received. */
    public Mailbox withoutOldest() {
        return with(queue.subList(1, queue.size()), senders, maySend, answerers, counted(0, 1, 0));
    }

    /** With a process that owes it an answer. */
    public Mailbox withReplier(int process) {
        return with(queue, senders, maySend, longer(answerers, process), counts);
    }

    /** After a process has used up its right to answer once. */
    public Mailbox withoutReplier(int process) {
        List<Integer> fewer = new ArrayList<>(answerers);
        fewer.remove((Integer) process);
        return with(queue, senders, maySend, fewer, counts);
    }

    /** Deleted: its messages are discarded, and its queue of senders is empty. */
    public Mailbox deleted() {
        MessageCounts after = counted(0, 0, queue.size());
        return new Mailbox(
                number, name, owner, false, capacity, longest, List.of(), List.of(), maySend, List.of(), after);
    }

    private MessageCounts counted(int sent, int received, int discarded) {
        return new MessageCounts(counts.sent() + sent, counts.received() + received, counts.discarded() + discarded);
    }

    private Mailbox with(
            List<Message> messages,
            List<Integer> waiting,
            List<Integer> allowed,
            List<Integer> owing,
            MessageCounts after) {
        return new Mailbox(number, name, owner, live, capacity, longest, messages, waiting, allowed, owing, after);
    }

    private static <T> List<T> longer(List<T> list, T more) {
        List<T> next = new ArrayList<>(list);
        next.add(more);
        return next;
    }

    private static List<Integer> without(List<Integer> list, int process) {
        return list.stream().filter(other -> other != process).toList();
    }
}
