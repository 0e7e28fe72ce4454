package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.cost.Cost;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.mmu.Mmu;
import sharedpage.sim.policy.Granularity;

/**
 * Moves the next bytes of one transfer through the MMU: those that lie in one page or, by the setting {@code granularity}, one
 * word of them. The next sequential address after the last line of a page is line 0 of the next page, so a transfer that
 * is not finished goes on there.
 *
 * @param page page of the next byte
 * @param line line of the next byte
 * @param moved bytes of the transfer moved before
 */
public record MoveBytes(Request asked, int page, int line, int moved) implements Action {

    public static MoveBytes first(Request asked) {
        return new MoveBytes(asked, asked.page(), asked.line(), 0);
    }

    @Override
    public void perform(StepBuilder step) {
        if (asked.length() == 0) {
            step.emit(new TransferEvent.NothingMoved(step.name(), page));
            return;
        }
        boolean overflow = moved >= step.settings().pageSize() - asked.line();
        ThroughMmu mmu = new ThroughMmu(asked.access(), page, line, moved, asked.length(), overflow);
        mmu.reach(step, this).ifPresent(frame -> move(step, mmu, frame));
    }

    private void move(StepBuilder step, ThroughMmu mmu, int number) {
        int length = Granularity.bytes(step.settings(), line, asked.length() - moved);
        step.charge(Cost.MEMORY, 1);
        if (asked.access() == Access.WRITE) {
            Origin origin = new Origin(step.actor(), Origin.By.CPU, page, line, step.stepNumber(), mmu.overflow());
            step.commit(step.machine().with(number, line, asked.data().repeated(moved, length), origin));
        } else {
            step.setPayload(step.machine().frames().see(number, new Payload.Part(line, length)));
        }
        mmu.tell(step, number, length);
        if (moved + length < asked.length()) {
            boolean ends = line + length == step.settings().pageSize();
            int next = ends ? Mmu.nextPage(step.settings(), step.process(), page) : page;
            step.push(List.of(new MoveBytes(asked, next, ends ? 0 : line + length, moved + length)));
        }
    }
}
