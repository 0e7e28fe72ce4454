package sharedpage.sim.operation;

import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.mmu.VirtualAddress;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Switch;
import sharedpage.sim.process.Process;

/**
 * The page behind a shared page, kept empty so that a transfer that overflows finds no page there. It is a mark in the
 * page table of the member, and goes when the member leaves.
 */
final class GuardPage {
    private GuardPage() {}

    /** Whether guards permit a shared page there: it takes no guard's place, and its own guard has room. */
    static boolean allows(StepBuilder step, Process process, int page) {
        int behind = VirtualAddress.pageAfter(page, step.settings(), process);
        boolean room = !process.entry(behind).exists() && behind != page;
        return !process.entry(page).isGuard() && (room || !isWanted(step));
    }

    /** The page that has to stay empty where {@link #allows} says no. */
    static int of(StepBuilder step, Process process, int page) {
        return process.entry(page).isGuard() ? page : VirtualAddress.pageAfter(page, step.settings(), process);
    }

    /** The process with a guard behind that page, if guards are wanted and the address space goes on there. */
    static Process behind(StepBuilder step, Process process, int page) {
        int behind = VirtualAddress.pageAfter(page, step.settings(), process);
        boolean empty = process.hasPage(behind) && !process.entry(behind).exists();
        return isWanted(step) && empty ? process.with(behind, PageTableEntry.GUARD) : process;
    }

    private static boolean isWanted(StepBuilder step) {
        return step.settings().get(Setting.GUARD_PAGE) == Switch.ON;
    }
}
