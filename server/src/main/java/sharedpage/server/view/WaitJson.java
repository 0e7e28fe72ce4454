package sharedpage.server.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.OwnerKind;

/**
 * What a process waits for.
 *
 * @param reason semaphore, company, transfer, channel, mailbox, room, reply or page
 * @param name of the group or mailbox, or null
 */
record WaitJson(@JsonProperty("for") String reason, String name) {

    /** What a process waits for, or null. */
    static WaitJson of(Machine machine, int process) {
        WaitCondition waiting = machine.activity(process).waiting();
        if (waiting.isOver(machine, process)) {
            return null;
        }
        EntityNames names = new EntityNames(machine);
        return switch (waiting.kind()) {
            case SEMAPHORE -> new WaitJson("semaphore", names.group(waiting.number()));
            case COMPANY -> new WaitJson("company", names.group(waiting.number()));
            case TRANSFER -> new WaitJson("transfer", null);
            case CHANNEL -> new WaitJson("channel", null);
            case MESSAGE -> new WaitJson("mailbox", names.mailbox(waiting.number()));
            case ROOM -> new WaitJson("room", names.mailbox(waiting.number()));
            case REPLY -> new WaitJson("reply", names.mailbox(waiting.number()));
            case NOTHING, UNLOCKED, QUIET, FRAME -> {
                Owner owner = machine.page(waiting.number()).owner();
                yield new WaitJson("page", owner.is(OwnerKind.SHARED) ? names.group(owner.group()) : null);
            }
        };
    }
}
