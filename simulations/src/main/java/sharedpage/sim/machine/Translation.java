package sharedpage.sim.machine;

import sharedpage.sim.event.Failure;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/**
 * What the MMU says to a virtual address: the frame, or why there is none.
 *
 * @param frame number of the frame; -1 if the access fails
 * @param failure why it fails; null if it does not
 */
public record Translation(int frame, Failure failure) {

    /** Looks a virtual address up and checks the rights, as the hardware does at every access. */
    public static Translation of(Machine machine, int process, int page, int line, Access access) {
        Translation found = unchecked(machine, process, page, line);
        boolean forbidden = found.isHit()
                && access == Access.WRITE
                && !machine.processes().get(process).entry(page).writable();
        return forbidden ? new Translation(-1, Failure.PROTECTION) : found;
    }

    /** Looks a virtual address up for a device, which has no rights to check. */
    public static Translation unchecked(Machine machine, int process, int page, int line) {
        Process asking = machine.processes().get(process);
        PageTableEntry entry = asking.entry(page);
        boolean inPage = line >= 0 && line < machine.settings().pageSize();
        return inPage && entry.exists() ? new Translation(entry.frame(), null) : new Translation(-1, Failure.ADDRESS);
    }

    public boolean isHit() {
        return failure == null;
    }
}
