package sharedpage.sim.invariant;

import java.util.function.Consumer;
import sharedpage.sim.action.MoveWord;
import sharedpage.sim.device.Extent;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.ActorKind;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Page;
import sharedpage.sim.operation.CompareAndSwap;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.operation.Store;
import sharedpage.sim.operation.StoreObject;
import sharedpage.sim.operation.TestAndSet;

/** Invariants of the bytes that a transfer moves, given its earlier steps. */
final class TransferInvariants {
    private TransferInvariants() {}

    /** A step and the shadow model before it. */
    record StepInRun(ShadowModel before, Step step) {}

    /** I14. */
    static void everyReadSeesTheLastWrite(TransferInvariants.StepInRun stretch, Consumer<String> broken) {
        for (Event event : stretch.step.events()) {
            if (event instanceof TransferEvent.BytesMoved moved
                    && moved.access().equals("read")) {
                int page = pageMeant(stretch.step, moved);
                Bytes found = stretch.step.received().bytes();
                if (page >= 0
                        && (found.size() != moved.length()
                                || !stretch.before.pages().get(page).allows(moved.frameLine(), found))) {
                    broken.accept(moved.process() + " read " + moved.length() + " bytes of "
                            + stretch.step
                                    .before()
                                    .named(stretch.step.before().page(page).owner())
                            + " that are not those last written there.");
                }
            }
        }
    }

    /** I16. */
    static void fragmentsAddUp(TransferInvariants.StepInRun stretch, Consumer<String> broken) {
        int process = stretch.step.onBehalfOf();
        for (Event event : stretch.step.events()) {
            if (event instanceof TransferEvent.BytesMoved moved) {
                fits(stretch, moved, stretch.before.transfers().get(process), broken);
            } else if (event instanceof TransferEvent.Trapped trapped
                    && trapped.moved()
                            != stretch.before.transfers().get(process).moved()) {
                broken.accept(trapped.process() + " trapped after "
                        + stretch.before.transfers().get(process).moved() + "bytes and reported " + trapped.moved()
                        + ".");
            }
        }
        boolean rests = process >= 0
                && ActorId.kindOf(process) == ActorKind.PROCESS
                && stretch.step.after().activity(process).isIdle();
        if (rests && stretch.step.failure() == null && isUnfinished(stretch, process)) {
            broken.accept(stretch.step.after().nameOf(process) + " rests, but part of its transfer did not move.");
        }
    }

    private static boolean isUnfinished(TransferInvariants.StepInRun stretch, int process) {
        int moved = process < stretch.before.transfers().size()
                ? stretch.before.transfers().get(process).moved()
                : 0;
        boolean ends = stretch.step.events().stream()
                .anyMatch(event -> event instanceof TransferEvent.BytesMoved last && last.done() == last.total());
        boolean begins = stretch.step.events().stream().anyMatch(event -> event instanceof TransferEvent.BytesMoved);
        return !ends && (moved > 0 || begins);
    }

    private static void fits(
            TransferInvariants.StepInRun stretch,
            TransferEvent.BytesMoved moved,
            ShadowModel.TransferProgress progress,
            Consumer<String> broken) {
        int size = stretch.step.after().settings().pageSize();
        boolean follows = progress.moved() == 0 || moved.frameLine() == progress.line();
        boolean inPage = moved.length() > 0 && moved.frameLine() + moved.length() <= size;
        if (moved.done() != progress.moved() + moved.length() || moved.done() > moved.total() || !follows || !inPage) {
            broken.accept(moved.process() + " moved " + moved.length() + " bytes at line " + moved.frameLine()
                    + " and has moved " + moved.done() + " of " + moved.total() + ", after " + progress.moved()
                    + " that ended before line " + progress.line() + ".");
        }
    }

    /** The page that the rules send those bytes to; -1 if a device sends them by physical address. */
    static int pageMeant(Step step, TransferEvent.BytesMoved moved) {
        if (moved.by().equals("cpu") && moved.page() == null) {
            Machine machine = step.before();
            int object = CapabilityInvariants.segment(
                    machine,
                    step.who(),
                    CapabilityInvariants.ObjectAccess.of(step).orElseThrow());
            return object < 0
                    ? -1
                    : machine.capabilities().objects().get(object).page();
        } else if (moved.by().equals("cpu")) {
            return step.before()
                    .processes()
                    .get(step.onBehalfOf())
                    .entry(moved.page())
                    .of();
        }
        for (Extent extent :
                step.before().channels().get(ActorId.numberOf(step.who())).extents()) {
            if (extent.frame() == moved.frame()) {
                return extent.of();
            }
        }
        return -1;
    }

    /** The bytes that the call asked to be written there. */
    static Bytes dataMeant(Step step, TransferEvent.BytesMoved moved) {
        if (step.operation() instanceof Store || step.operation() instanceof StoreObject) {
            String register = (String) Operations.valuesOf(step.operation()).get(Parameter.REGISTER.key());
            long value =
                    step.before().processes().get(step.onBehalfOf()).registers().get(register);
            return MoveWord.part(value, moved.done() - moved.length(), moved.length());
        } else if (step.operation() instanceof TestAndSet) {
            return MoveWord.part(1, 0, moved.length());
        } else if (step.operation() instanceof CompareAndSwap swap) {
            return MoveWord.part(swap.value(), 0, moved.length());
        }
        Bytes data = (Bytes) Operations.valuesOf(step.operation()).get("data");
        return data.repeated(moved.done() - moved.length(), moved.length());
    }

    /** The page whose copy that counts lies in a frame, or will when it has arrived; -1 if there is none. */
    static int pageIn(Machine machine, int frame) {
        for (int number = 0; number < machine.memory().pages().size(); number++) {
            Page page = machine.page(number);
            if (page.frame() == frame || page.target() == frame) {
                return number;
            }
        }
        return -1;
    }
}
