package sharedpage.sim.operation;

import sharedpage.sim.action.PageLock;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;

/**
 * PAGE_OUT: the operating system carries a page from its frame to the backing store. The page may be private or shared;
 * it is named by a process and its page number.
 *
 * <p>Refused: {@code NO_PROCESS}, {@code NO_PAGE}, {@code NOT_PRESENT}.
 *
 * @param of name of a process that maps the page
 * @param page where it maps it
 */
public record PageOut(String of, int page) implements Call {
    static OperationSignature<PageOut> signature() {
        return OperationSignature.of(PageOut.class, in -> new PageOut(in.text(Parameter.OF), in.number(Parameter.PAGE)))
                .with(Parameter.OF, PageOut::of)
                .with(Parameter.PAGE, PageOut::page);
    }

    @Override
    public String by() {
        return Machine.SYSTEM;
    }

    @Override
    public void perform(StepBuilder step) {
        PageLookup.resident(step, this, of, page).ifPresent(number -> PageLock.lockForPageOut(step, this, number));
    }
}
