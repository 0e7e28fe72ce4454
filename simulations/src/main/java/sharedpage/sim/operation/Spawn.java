package sharedpage.sim.operation;

import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Settings;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.process.Process;

/**
 * SPAWN: a process makes another one, with an address space that has no page yet. Any live process may.
 *
 * <p>Refused: {@code NAME_TAKEN}, {@code FULL}.
 *
 * @param by name of the parent
 * @param as name of the child
 */
public record Spawn(String by, String as) implements Call {
    @Override
    public void perform(Turn turn) {
        Machine machine = turn.machine();
        int number = machine.processes().size();
        if (machine.knows(as)) {
            turn.refuse(this, Failure.NAME_TAKEN, as, null);
        } else if (number == Settings.MOST_PROCESSES) {
            turn.refuse(this, Failure.FULL, as, null);
        } else {
            Process parent = turn.process();
            Process child =
                    Process.fresh(number, as, parent.number(), parent.table().size());
            turn.become(machine.with(child), new Event.ProcessSpawned(as, by));
        }
    }
}
