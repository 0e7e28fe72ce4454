package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.ReceiveMessage;
import sharedpage.sim.action.SendKind;
import sharedpage.sim.action.SendMessage;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;

/**
 * CALL, one half of a remote procedure call: a SEND, then a RECEIVE of the answer into the same buffer. With the message
 * goes the right to answer it once. If that right is lost, since the one who has it ends or the message is discarded, the
 * caller gets an error and does not wait for ever.
 *
 * <p>Refused: as SEND and RECEIVE are; {@code GONE} also if no live process can answer any more.
 *
 * @param by name of the caller
 * @param mailbox name of the mailbox to which the call goes
 * @param reply name of a mailbox of the caller, in which it waits for the answer
 * @param page page of the first byte of the buffer
 * @param at line of the first byte in that page
 * @param bytes how many are sent
 * @param size bytes that the buffer has for the answer
 */
public record RemoteCall(String by, String mailbox, String reply, int page, int at, int bytes, int size)
        implements Operation {
    static OperationSignature<RemoteCall> signature() {
        return OperationSignature.of(
                        RemoteCall.class,
                        in -> new RemoteCall(
                                in.text(Parameter.BY),
                                in.text(Parameter.MAILBOX),
                                in.text(Parameter.REPLY),
                                in.number(Parameter.PAGE),
                                in.number(Parameter.AT),
                                in.number(Parameter.BYTES),
                                in.number(Parameter.SIZE)))
                .with(Parameter.BY, RemoteCall::by)
                .with(Parameter.MAILBOX, RemoteCall::mailbox)
                .with(Parameter.REPLY, RemoteCall::reply)
                .with(Parameter.PAGE, RemoteCall::page)
                .with(Parameter.AT, RemoteCall::at)
                .with(Parameter.BYTES, RemoteCall::bytes)
                .with(Parameter.SIZE, RemoteCall::size);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        return List.of(
                new SendMessage(mailbox, page, at, bytes, SendKind.CALL, reply, List.of()),
                new ReceiveMessage(reply, page, at, size, true));
    }
}
