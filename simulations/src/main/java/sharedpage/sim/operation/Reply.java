package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.SendKind;
import sharedpage.sim.action.SendMessage;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;

/**
 * REPLY, the other half of a remote procedure call: a SEND to the mailbox in which a caller waits. The right to do so came
 * with the call, and is used up.
 *
 * <p>Refused: as SEND is; {@code NO_RIGHT} if the process owes no answer there.
 *
 * @param by name of the process that has received a call
 * @param mailbox name of the mailbox in which the caller waits
 * @param page page of the first byte
 * @param at line of the first byte in that page
 * @param bytes how many
 */
public record Reply(String by, String mailbox, int page, int at, int bytes) implements Operation {
    static OperationSignature<Reply> signature() {
        return OperationSignature.of(
                        Reply.class,
                        in -> new Reply(
                                in.text(Parameter.BY),
                                in.text(Parameter.MAILBOX),
                                in.number(Parameter.PAGE),
                                in.number(Parameter.AT),
                                in.number(Parameter.BYTES)))
                .with(Parameter.BY, Reply::by)
                .with(Parameter.MAILBOX, Reply::mailbox)
                .with(Parameter.PAGE, Reply::page)
                .with(Parameter.AT, Reply::at)
                .with(Parameter.BYTES, Reply::bytes);
    }

    @Override
    public List<? extends Action> plan(Machine machine) {
        return List.of(new SendMessage(mailbox, page, at, bytes, SendKind.REPLY, null, List.of()));
    }
}
