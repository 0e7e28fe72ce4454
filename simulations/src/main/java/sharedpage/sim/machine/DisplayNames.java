package sharedpage.sim.machine;

import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.memory.Owner;

/** What people call those who act and those who own something. */
final class DisplayNames {
    private DisplayNames() {}

    static String of(Machine machine, int who) {
        return switch (ActorId.kindOf(who)) {
            case PROCESS -> machine.processes().get(who).name();
            case SYSTEM -> Machine.SYSTEM;
            case DEVICE -> "dma" + ActorId.numberOf(who);
            case SERVICE ->
                "kernel:"
                        + serviced(machine, machine.page(ActorId.numberOf(who)).owner());
        };
    }

    private static String serviced(Machine machine, Owner owner) {
        return switch (owner.kind()) {
            case SHARED -> machine.groups().get(owner.group()).name();
            case PRIVATE -> machine.processes().get(owner.process()).name() + ":" + owner.page();
            case OBJECT -> machine.capabilities().objects().get(owner.object()).name();
            default -> "gone";
        };
    }

    static NamedOwner of(Machine machine, Owner owner) {
        return new NamedOwner(
                owner.kind().word(),
                owner.process() < 0
                        ? null
                        : machine.processes().get(owner.process()).name(),
                owner.page() < 0 ? null : owner.page(),
                owner.group() < 0 ? null : machine.groups().get(owner.group()).name(),
                owner.object() < 0
                        ? null
                        : machine.capabilities().objects().get(owner.object()).name());
    }
}
