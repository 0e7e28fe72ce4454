package sharedpage.sim.operation;

import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/** The first conditions of every call of the operating system on a page. */
final class PageLookup {
    private PageLookup() {}

    /** The number of the kernel's record of a page that is in a frame; else the call is refused. */
    static Optional<Integer> resident(StepBuilder step, Call call, String of, int page) {
        Machine machine = step.machine();
        Optional<Process> process = machine.process(of);
        PageTableEntry entry = process.map(found -> found.entry(page)).orElse(PageTableEntry.NONE);
        if (process.isEmpty()) {
            step.refuse(call, Failure.NO_PROCESS, of, page);
        } else if (!entry.exists()) {
            step.refuse(call, Failure.NO_PAGE, of, page);
        } else if (!machine.page(entry.of()).exists()) {
            step.refuse(call, RefusalReason.PAGE_GONE, of, page);
        } else if (!machine.page(entry.of()).isResident()) {
            step.refuse(call, Failure.NOT_PRESENT, of, page);
        } else {
            return Optional.of(entry.of());
        }
        return Optional.empty();
    }
}
