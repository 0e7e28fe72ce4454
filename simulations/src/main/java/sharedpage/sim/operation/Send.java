package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.SendKind;
import sharedpage.sim.action.SendMessage;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;

/**
 * SEND: bytes of a process are copied into a mailbox, as one message. Afterwards the process may use its buffer again.
 * Where the mailbox is full, the setting {@code mailbox_full} says what happens.
 *
 * <p>Refused, and nothing moved: {@code NO_MAILBOX}, {@code GONE}, {@code NO_RIGHT}, {@code SIZE}, {@code NO_ROOM},
 * {@code TOO_LARGE}, {@code NO_CAPABILITY}, {@code RIGHTS}. A buffer that is not mapped traps before anything is in the mailbox.
 *
 * @param by name of the sender
 * @param mailbox name of the mailbox
 * @param page page of the first byte
 * @param at line of the first byte in that page
 * @param bytes how many
 * @param capabilities what goes with the message; the setting {@code send_capability} says whether the sender keeps it
 */
public record Send(String by, String mailbox, int page, int at, int bytes, List<EnclosedCapability> capabilities)
        implements Operation {
    static OperationSignature<Send> signature() {
        return OperationSignature.of(
                        Send.class,
                        in -> new Send(
                                in.text(Parameter.BY),
                                in.text(Parameter.MAILBOX),
                                in.number(Parameter.PAGE),
                                in.number(Parameter.AT),
                                in.number(Parameter.BYTES),
                                in.capabilities()))
                .with(Parameter.BY, Send::by)
                .with(Parameter.MAILBOX, Send::mailbox)
                .with(Parameter.PAGE, Send::page)
                .with(Parameter.AT, Send::at)
                .with(Parameter.BYTES, Send::bytes)
                .with(Parameter.CAPABILITIES, Send::capabilities);
    }

    public Send {
        capabilities = List.copyOf(capabilities);
    }

    /** A message of bytes alone. */
    public Send(String by, String mailbox, int page, int at, int bytes) {
        this(by, mailbox, page, at, bytes, List.of());
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        return List.of(new SendMessage(mailbox, page, at, bytes, SendKind.SEND, null, capabilities));
    }
}
