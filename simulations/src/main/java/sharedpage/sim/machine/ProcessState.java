package sharedpage.sim.machine;

import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/** What a process is doing, as it is shown. It is not kept anywhere: {@link Machine#stateOf} tells it. */
public enum ProcessState {
    READY,
    WAITING_SEMAPHORE,
    /** Until the kernel has brought or moved a page, or has a frame for it. */
    WAITING_PAGE,
    /** For a second member of its group. */
    WAITING_GROUP,
    /** For the DMA channel, or for its own transfer. */
    WAITING_DMA,
    /** For a message, for room in a mailbox, or for an answer. */
    WAITING_MESSAGE,
    /** Kept from running while the kernel changes its page table. */
    HELD,
    DEAD;

    static ProcessState of(Machine machine, Process process) {
        if (!process.alive()) {
            return DEAD;
        }
        WaitCondition waiting = machine.activity(process.number()).waiting();
        if (waiting.isOver(machine, process.number())) {
            return process.held() > 0 ? HELD : READY;
        }
        return switch (waiting.kind()) {
            case SEMAPHORE -> WAITING_SEMAPHORE;
            case TRANSFER, CHANNEL -> WAITING_DMA;
            case COMPANY -> WAITING_GROUP;
            case MESSAGE, ROOM, REPLY -> WAITING_MESSAGE;
            case NOTHING, UNLOCKED, QUIET, FRAME -> WAITING_PAGE;
        };
    }

    /** As scenarios and the wire write it. */
    public String word() {
        return Setting.word(this);
    }
}
