package sharedpage.sim.invariant;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import sharedpage.sim.action.ReceiveMessage;
import sharedpage.sim.action.SendMessage;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.operation.LoadObject;
import sharedpage.sim.operation.ReadObject;
import sharedpage.sim.operation.StoreObject;
import sharedpage.sim.operation.WriteObject;
import sharedpage.sim.policy.GroupPolicies.ObjectDeletion;
import sharedpage.sim.policy.Setting;

/** I21: what must be true of capability lists and of what is reached through them. */
final class CapabilityInvariants {
    private CapabilityInvariants() {}

    /** Each object of a machine has a page or leads to another object, unless it is deleted. */
    static void objectsAreWhereTheirEntriesSay(Machine machine, Consumer<String> broken) {
        Capabilities all = machine.capabilities();
        boolean counted = machine.settings().get(Setting.OBJECT_DELETE) == ObjectDeletion.AT_ZERO_REFERENCES;
        for (ObjectTableEntry entry : all.objects()) {
            boolean leads = entry.target() >= 0;
            if (leads && all.slots().get(entry.target()).process() != Capability.KERNEL) {
                broken.accept("caretaker " + entry.name() + " leads through a capability that is not the kernel's.");
            }
            boolean own = entry.page() >= 0
                    && machine.named(machine.page(entry.page()).owner()).object() != null;
            if (entry.live() && entry.page() >= 0 && !own) {
                broken.accept("object " + entry.name() + " exists, but its page is not its own.");
            } else if (entry.live() && counted && all.references(entry.number()) == 0) {
                broken.accept("object " + entry.name() + " exists, and no capability names it.");
            }
        }
    }

    /** The kernel keeps capabilities only for existing caretakers and for messages in a mailbox. */
    static void whatIsKeptHasAPurpose(Machine machine, Consumer<String> broken) {
        for (Capability slot : machine.capabilities().slots()) {
            boolean leads = machine.capabilities().objects().stream()
                    .anyMatch(entry -> entry.live() && entry.target() == slot.number());
            boolean travels = machine.mailboxes().stream()
                    .flatMap(mailbox -> mailbox.queue().stream())
                    .anyMatch(message -> message.capabilities().contains(slot.number()));
            if (slot.process() == Capability.KERNEL && !slot.isDropped() && !leads && !travels) {
                broken.accept("the kernel keeps a capability for object "
                        + machine.capabilities().objects().get(slot.object()).name()
                        + " and no process will ever get it.");
            }
        }
    }

    /** No step creates a right that no process had before, and a deleted object stays deleted. */
    static void rightsNeverGrow(Step step, Consumer<String> broken) {
        Capabilities before = step.before().capabilities();
        for (Capability slot : step.after().capabilities().slots()) {
            if (slot.isDropped()) {
                continue;
            }
            boolean made = slot.object() >= before.objects().size();
            if (!made
                    && sources(step, slot)
                            .noneMatch(source -> source.object() == slot.object()
                                    && source.rights().includes(slot.rights()))) {
                broken.accept("a capability for object " + nameOf(step, slot.object()) + " has the rights "
                        + slot.rights().letters() + ", which no process had to give.");
            }
        }
        for (ObjectTableEntry entry : before.objects()) {
            if (!entry.live()
                    && step.after().capabilities().objects().get(entry.number()).live()) {
                broken.accept("object " + entry.name() + " was deleted and exists again.");
            }
        }
    }

    /** The slot from which a slot may have its rights: itself before the step, else the one it was copied or moved from. */
    private static Stream<Capability> sources(Step step, Capability slot) {
        PersistentVector<Capability> before = step.before().capabilities().slots();
        PersistentVector<Capability> after = step.after().capabilities().slots();
        if (slot.number() < before.size()) {
            return Stream.of(before.get(slot.number()));
        }
        return before.stream()
                .filter(source -> source.number() == slot.from()
                        || (!source.isDropped() && after.get(source.number()).isDropped()));
    }

    private static String nameOf(Step step, int object) {
        return step.after().capabilities().objects().get(object).name();
    }

    /** Lists and the object table change in calls of the kernel only, never in an access. */
    static void onlyTheKernelWritesLists(Step step, Consumer<String> broken) {
        Capabilities before = step.before().capabilities();
        Capabilities after = step.after().capabilities();
        boolean changed =
                !before.slots().equals(after.slots()) || !before.objects().equals(after.objects());
        Action action = step.action();
        boolean posts = action instanceof SendMessage || action instanceof ReceiveMessage;
        if (changed && !posts && !(action instanceof Call)) {
            broken.accept("capabilities changed in " + action + ", which is no call of the kernel.");
        }
    }

    /** Bytes of an object move only through a capability that is good and has the right, and lie all in the object. */
    static void accessesStayInTheirObjects(Step step, Consumer<String> broken) {
        Optional<CapabilityInvariants.ObjectAccess> asked = CapabilityInvariants.ObjectAccess.of(step);
        if (asked.isEmpty()) {
            return;
        }
        for (Event event : step.events()) {
            if (event instanceof TransferEvent.BytesMoved moved) {
                checkPlace(step, asked.get(), moved, broken);
            }
        }
    }

    private static void checkPlace(
            Step step,
            CapabilityInvariants.ObjectAccess asked,
            TransferEvent.BytesMoved moved,
            Consumer<String> broken) {
        Machine machine = step.before();
        Optional<ObjectTableEntry> entry =
                machine.capabilities().object(String.valueOf(moved.owner().object()));
        if (entry.isEmpty()) {
            broken.accept("an access to an object reached " + moved.owner() + ".");
            return;
        }
        boolean inside = moved.frameLine() >= 0
                && moved.frameLine() + moved.length() <= entry.get().length();
        boolean started = moved.by().equals("dma");
        if (!inside) {
            broken.accept(moved.length() + " bytes from byte " + moved.frameLine() + " on were touched in object "
                    + entry.get().name() + ", which has " + entry.get().length() + ".");
        } else if (!started
                && segment(machine, step.who(), asked) != entry.get().number()) {
            broken.accept(moved.process() + "'s capability " + asked.capability + " does not lead to object "
                    + entry.get().name() + " with the right to " + moved.access() + ".");
        }
    }

    /** The object that an access may reach by the rules, or -1; computed independently of the engine. */
    static int segment(Machine machine, int process, CapabilityInvariants.ObjectAccess asked) {
        Capabilities all = machine.capabilities();
        List<Capability> list = all.slots().stream()
                .filter(slot -> slot.process() == process && slot.index() == asked.capability)
                .toList();
        Capability slot = list.isEmpty() ? null : list.get(0);
        while (slot != null && slot.object() >= 0) {
            ObjectTableEntry entry = all.objects().get(slot.object());
            boolean allowed =
                    asked.writes ? slot.rights().write() : slot.rights().read();
            if (!allowed || !entry.live() || slot.version() != entry.version()) {
                return -1;
            } else if (entry.page() >= 0) {
                return entry.number();
            }
            slot = entry.target() < 0 ? null : all.slots().get(entry.target());
        }
        return -1;
    }

    /** The access that a step belongs to, if it is one through a capability. */
    record ObjectAccess(int capability, boolean writes) {
        static Optional<CapabilityInvariants.ObjectAccess> of(Step step) {
            if (step.operation() instanceof ReadObject read) {
                return Optional.of(new CapabilityInvariants.ObjectAccess(read.capability(), false));
            } else if (step.operation() instanceof LoadObject load) {
                return Optional.of(new CapabilityInvariants.ObjectAccess(load.capability(), false));
            } else if (step.operation() instanceof WriteObject write) {
                return Optional.of(new CapabilityInvariants.ObjectAccess(write.capability(), true));
            } else if (step.operation() instanceof StoreObject store) {
                return Optional.of(new CapabilityInvariants.ObjectAccess(store.capability(), true));
            }
            return Optional.empty();
        }
    }
}
