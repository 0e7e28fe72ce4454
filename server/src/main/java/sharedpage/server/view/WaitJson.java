package sharedpage.server.view;

import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.OwnerKind;
import tools.jackson.databind.node.ObjectNode;

/** What processes wait for, in its wire form. */
record WaitJson(Machine machine) {

    /** What a process waits for, or null. */
    ObjectNode of(int process) {
        WaitCondition waiting = machine.activity(process).waiting();
        if (waiting.isOver(machine, process)) {
            return null;
        }
        return switch (waiting.kind()) {
            case SEMAPHORE -> waits("semaphore", group(waiting.number()));
            case COMPANY -> waits("company", group(waiting.number()));
            case TRANSFER -> waits("transfer", null);
            case CHANNEL -> waits("channel", null);
            case MESSAGE -> waits("mailbox", mailbox(waiting.number()));
            case ROOM -> waits("room", mailbox(waiting.number()));
            case REPLY -> waits("reply", mailbox(waiting.number()));
            case NOTHING, UNLOCKED, QUIET, FRAME ->
                waits("page", groupOf(machine.page(waiting.number()).owner()));
        };
    }

    private String group(int number) {
        return machine.groups().get(number).name();
    }

    private String mailbox(int number) {
        return machine.mailboxes().get(number).name();
    }

    private String groupOf(Owner owner) {
        return owner.is(OwnerKind.SHARED) ? group(owner.group()) : null;
    }

    private static ObjectNode waits(String what, String name) {
        return Json.object().put("for", what).put("name", name);
    }
}
