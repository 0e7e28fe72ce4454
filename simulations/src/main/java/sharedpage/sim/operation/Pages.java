package sharedpage.sim.operation;

import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/** The first conditions of every call of the operating system on a page. */
final class Pages {
    private Pages() {}

    /** The number of the kernel's record of a page that is in a frame; else the call is refused. */
    static Optional<Integer> resident(Turn turn, Call call, String of, int page) {
        Machine machine = turn.machine();
        Optional<Process> process = machine.process(of);
        PageTableEntry entry = process.map(found -> found.entry(page)).orElse(PageTableEntry.NONE);
        if (process.isEmpty()) {
            turn.refuse(call, Failure.NO_PROCESS, of, page);
        } else if (!entry.exists()) {
            turn.refuse(call, Failure.NO_PAGE, of, page);
        } else if (!machine.page(entry.of()).isResident()) {
            turn.refuse(call, Failure.NOT_PRESENT, of, page);
        } else {
            return Optional.of(entry.of());
        }
        return Optional.empty();
    }
}
