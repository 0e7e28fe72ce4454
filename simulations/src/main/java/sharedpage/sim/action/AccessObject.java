package sharedpage.sim.action;

import sharedpage.sim.capability.ObjectEntry;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Received;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.memory.Page;

/**
 * Moves bytes of an object, all that were asked for or none. No page table is involved: the object table says where the
 * object is, and how long.
 */
public record AccessObject(ObjectRequest asked) implements Action {
    @Override
    public void perform(Turn turn) {
        Resolving.object(turn, asked).ifPresent(entry -> {
            if (asked.length() == 0) {
                turn.tell(new CapabilityEvent.NothingAccessed(turn.name(), entry.name()));
            } else if (Resolving.isPresent(turn, this, entry)) {
                move(turn, entry);
            }
        });
    }

    private void move(Turn turn, ObjectEntry entry) {
        turn.pay(Cost.MEMORY, 1);
        Machine machine = turn.machine();
        Page page = machine.page(entry.page());
        Frame frame = machine.frames().get(page.frame());
        boolean writes = asked.access() == Access.WRITE;
        Machine next = machine.with(entry.page(), page.withUsed(true).withDirty(page.dirty() || writes));
        if (writes) {
            Origin origin = new Origin(turn.who(), Origin.By.CPU, Origin.NO_PAGE, 0, turn.number(), false);
            next = next.with(page.frame(), frame.with(asked.at(), asked.data().repeated(0, asked.length()), origin));
        } else {
            turn.receive(new Received(
                    frame.bytes().slice(asked.at(), asked.length()),
                    frame.origins().slice(asked.at(), asked.length())));
        }
        turn.become(
                next,
                new TransferEvent.BytesMoved(
                        turn.name(),
                        "cpu",
                        asked.access().word(),
                        null,
                        null,
                        asked.length(),
                        page.frame(),
                        asked.at(),
                        false,
                        machine.ownerOf(page.frame()),
                        asked.length(),
                        asked.length()));
    }
}
