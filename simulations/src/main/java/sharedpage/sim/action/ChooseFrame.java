package sharedpage.sim.action;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Memory;
import sharedpage.sim.machine.PageReplacement;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.Page;
import sharedpage.sim.policy.ZeroFill;

/**
 * Chooses the frame that a locked page is to go to: the free one with the lowest number. If none is free, a victim is
 * chosen and locked in this same action and carried out first.
 */
public record ChooseFrame(int page) implements Action {
    @Override
    public void perform(StepBuilder step) {
        Machine machine = step.machine();
        OptionalInt free = machine.memory().freeFrames(machine.page(page).span());
        if (free.isPresent()) {
            take(step, page, free.getAsInt());
            return;
        }
        Optional<PageReplacement.Victim> victim = PageReplacement.victim(step, page);
        if (victim.isPresent()) {
            step.push(List.of(this));
            step.push(evict(step, victim.get(), machine.page(page).span()));
        } else {
            String missing = machine.page(page).span() == 1 ? "frame" : "frames";
            step.emit(new ProcessEvent.Blocked("The kernel", missing, null, 0));
            step.retryAfter(this, WaitCondition.untilFrameFree(page));
        }
    }

    @Override
    public ActionForm form() {
        return ActionForm.of(17, page);
    }

    /**
     * Locks the page that has to go; the plan that carries it out.
     *
     * @param span how many neighbouring frames are needed
     */
    static List<Action> evict(StepBuilder step, PageReplacement.Victim victim, int span) {
        Page chosen = step.machine().page(victim.page());
        NamedOwner owner = step.machine().named(chosen.owner());
        step.emit(new PagingEvent.VictimChosen(owner, chosen.frame(), victim.used(), span));
        return PageLock.evict(step, victim.page());
    }

    static void take(StepBuilder step, int page, int number) {
        Machine machine = step.machine();
        Page moved = machine.page(page);
        Memory taken = machine.memory().assigned(number, moved.span(), moved.owner(), machine.wipes(ZeroFill.ON_ALLOC));
        step.commit(
                machine.with(taken.with(page, moved.withTarget(number))),
                new PagingEvent.FrameChosen(machine.named(moved.owner()), number));
    }
}
