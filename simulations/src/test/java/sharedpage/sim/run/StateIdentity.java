package sharedpage.sim.run;

import java.util.List;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Origins;

/** What a slow and simple search compares two states by, part by part, to check those that encode or compress them. */
public final class StateIdentity {
    private StateIdentity() {}

    /** All that decides what can still happen and what is reported of it; not what it cost, and who wrote what when. */
    public static Object of(SimulationState state) {
        Machine machine = state.machine();
        return List.of(
                machine.processes(),
                machine.groups(),
                machine.mailboxes().stream()
                        .map(mailbox -> mailbox.with(message -> message.with(Origins.NONE)))
                        .toList(),
                machine.frames().stream()
                        .map(frame -> List.of(frame.owner(), frame.pins(), frame.bytes()))
                        .toList(),
                machine.memory().pages(),
                machine.memory().disk().stream()
                        .map(slot -> List.of(slot.owner(), slot.bytes()))
                        .toList(),
                List.of(machine.memory().hand(), machine.halted(), machine.channels(), machine.capabilities()),
                machine.activities(),
                state.cursor().positions(),
                state.watch());
    }
}
