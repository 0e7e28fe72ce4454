package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.process.Process;

/** TLBs are made to forget a page. Each member is taken to run on a processor of its own. */
public final class Shootdown {
    private Shootdown() {}

    /** Tells the processors of all members that live. */
    public record StartShootdown(List<Member> pairs) implements Action {
        @Override
        public void perform(StepBuilder step) {
            step.charge(UnitPrice.SHOOTDOWNS, 1);
            long processors = pairs.stream()
                    .map(Member::process)
                    .distinct()
                    .filter(process -> step.machine().processes().get(process).alive())
                    .count();
            step.emit(new PagingEvent.ShootdownStarted((int) processors));
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(
                    26,
                    pairs.stream()
                            .map(pair -> List.of(pair.process(), pair.page()))
                            .toList());
        }
    }

    /**
     * Drops one member's copy of its entry. Only then can no write set the modified bit any more, so only then is the
     * bit collected.
     */
    public record FlushTlb(int page, Member pair, boolean collects) implements Action {
        @Override
        public void perform(StepBuilder step) {
            Process process = step.machine().processes().get(pair.process());
            if (!process.alive()) {
                step.emit(new PagingEvent.ProcessSkipped(process.name()));
                return;
            }
            step.charge(UnitPrice.FLUSHES, 1);
            step.commit(step.machine().with(process.with(process.tlb().without(pair.page()))));
            boolean modified = collects && EntryUpdates.collect(step, page, pair);
            step.emit(new PagingEvent.TlbFlushed(process.name(), pair.page(), modified));
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(27, page, pair.process(), pair.page(), collects);
        }
    }
}
