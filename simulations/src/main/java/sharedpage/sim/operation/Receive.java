package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.ReceiveMessage;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;

/**
 * RECEIVE: the oldest message of a mailbox is copied into a buffer of its owner, who waits for one if there is none. For a
 * message that is longer than the buffer, the setting {@code oversized_message} says what happens.
 *
 * <p>Refused, and nothing moved: {@code NO_MAILBOX}, {@code GONE}, {@code NO_RIGHT}, {@code SMALL}, {@code TOO_LARGE},
 * {@code LIST_FULL}. A
 * buffer that is not mapped traps, and the message stays in the mailbox.
 *
 * @param by name of the owner of the mailbox
 * @param mailbox name of the mailbox
 * @param page page of the first byte of the buffer
 * @param at line of the first byte in that page
 * @param size bytes that the buffer has
 */
public record Receive(String by, String mailbox, int page, int at, int size) implements Operation {
    static OperationSignature<Receive> signature() {
        return OperationSignature.of(
                        Receive.class,
                        in -> new Receive(
                                in.text(Parameter.BY),
                                in.text(Parameter.MAILBOX),
                                in.number(Parameter.PAGE),
                                in.number(Parameter.AT),
                                in.number(Parameter.SIZE)))
                .with(Parameter.BY, Receive::by)
                .with(Parameter.MAILBOX, Receive::mailbox)
                .with(Parameter.PAGE, Receive::page)
                .with(Parameter.AT, Receive::at)
                .with(Parameter.SIZE, Receive::size);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        return List.of(new ReceiveMessage(mailbox, page, at, size, false));
    }
}
