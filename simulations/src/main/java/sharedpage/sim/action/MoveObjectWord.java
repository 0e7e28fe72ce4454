package sharedpage.sim.action;

import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;

/**
 * Moves one word between an object and a register, the lowest byte first, through the same checks as {@link AccessObject}. An
 * object lies in one page, so one action does it.
 *
 * @param word the bytes of the word; a read loads the register, a write stores it
 */
public record MoveObjectWord(ObjectTransfer word, String register) implements Action {
    @Override
    public void perform(StepBuilder step) {
        CapabilityResolver.resolve(step, word).ifPresent(entry -> {
            if (CapabilityResolver.isPresent(step, this, entry)) {
                CapabilityResolver.granted(step, word, entry).ifPresent(granted -> move(step, entry, granted));
            }
        });
    }

    @Override
    public ActionForm form() {
        return ActionForm.of(34, word.parts(), register);
    }

    private void move(StepBuilder step, ObjectTableEntry entry, ObjectTransfer granted) {
        if (word.access() == Access.WRITE) {
            long value = step.register(register);
            AccessObject.move(step, entry, granted.of(MoveWord.part(value, 0, granted.length())));
            step.emit(new ProcessEvent.RegisterStored(step.name(), register, Long.toUnsignedString(value)));
        } else {
            Bytes found = bytes(step, entry, granted);
            AccessObject.move(step, entry, granted);
            long value = MoveWord.value(found);
            step.commit(
                    step.machine().with(step.process().with(register, value)),
                    new ProcessEvent.RegisterLoaded(step.name(), register, Long.toUnsignedString(value)));
        }
    }

    private static Bytes bytes(StepBuilder step, ObjectTableEntry entry, ObjectTransfer granted) {
        int frame = step.machine().page(entry.page()).frame();
        return step.machine().frames().get(frame).bytes().slice(granted.at(), granted.length());
    }
}
