package sharedpage.sim.invariant;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sharedpage.sim.action.MoveWord;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.device.DmaChannel;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.ActorKind;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.EntryKind;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.OwnerKind;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.operation.Add;
import sharedpage.sim.operation.CompareAndSwap;
import sharedpage.sim.operation.Load;
import sharedpage.sim.operation.LoadObject;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.operation.TestAndSet;
import sharedpage.sim.policy.RelocationMechanism;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/** Invariants of a step, that is, of the machines before and after it. */
final class StepInvariants {
    private StepInvariants() {}

    /** I10, second half. */
    static void dissolvedGroupsStayDissolved(Step step, Consumer<String> broken) {
        for (Group group : step.before().groups()) {
            if (!group.isLive() && step.after().groups().get(group.number()).isLive()) {
                broken.accept("group " + group.name() + " was dissolved and is active again.");
            }
        }
    }

    /** I12. */
    static void noMemberRunsWhileEntriesChange(Step step, Consumer<String> broken) {
        boolean holds = step.before().settings().get(Setting.RELOCATION) == RelocationMechanism.LIST;
        if (ActorId.kindOf(step.who()) == ActorKind.PROCESS || !holds) {
            return;
        }
        for (Process process : step.before().processes()) {
            Process after = step.after().processes().get(process.number());
            if (process.mayRun() && after.alive() && pointsElsewhere(process, after)) {
                broken.accept("the kernel changed an entry of " + process.name() + ", which was not held.");
            }
        }
    }

    private static boolean pointsElsewhere(Process before, Process after) {
        for (int page = 0; page < before.table().size(); page++) {
            PageTableEntry old = before.entry(page);
            PageTableEntry entry = after.entry(page);
            if (old.present() != entry.present() || old.frame() != entry.frame()) {
                return true;
            }
        }
        return false;
    }

    /** I15, by the MMU. */
    static void processesWriteOnlyWhatTheyMap(Step step, Consumer<String> broken) {
        boolean writes = step.events().stream()
                .anyMatch(event -> event instanceof MessageEvent.MessageReceived
                        || (event instanceof TransferEvent.BytesMoved moved
                                && moved.access().equals("write")));
        if (!writes || ActorId.kindOf(step.who()) != ActorKind.PROCESS) {
            return;
        }
        Optional<CapabilityInvariants.ObjectAccess> asked = CapabilityInvariants.ObjectAccess.of(step);
        int object = asked.isEmpty() ? -1 : CapabilityInvariants.segment(step.before(), step.who(), asked.get());
        for (int number = 0; number < step.after().frames().size(); number++) {
            Frame frame = step.before().frames().get(number);
            boolean changed =
                    !frame.bytes().equals(step.after().frames().get(number).bytes());
            boolean named = object >= 0 && frame.owner().equals(Owner.object(object));
            if (changed && !named && !maps(step.before(), step.who(), frame.owner())) {
                broken.accept(step.before().nameOf(step.who()) + " changed frame " + number + ", which belongs to "
                        + step.before().ownerOf(number) + ".");
            }
        }
    }

    private static boolean maps(Machine machine, int process, Owner owner) {
        for (PageTableEntry entry : machine.processes().get(process).table()) {
            if (entry.exists() && machine.page(entry.of()).owner().equals(owner)) {
                return true;
            }
        }
        return false;
    }

    /** I15, by DMA. */
    static void everyForeignByteIsReported(Step step, Consumer<String> broken) {
        int foreign = 0;
        int reported = 0;
        for (Event event : step.events()) {
            if (event instanceof TransferEvent.BytesMoved moved && moved.by().equals("dma")) {
                foreign += isForeign(step, moved) ? moved.length() : 0;
            } else if (event instanceof Event.Incident incident
                    && incident.name().startsWith("foreign_")) {
                reported += incident.length();
            }
        }
        if (foreign != reported) {
            broken.accept(foreign + " bytes of others were moved by DMA, " + reported + " were reported.");
        }
    }

    /** Whether the device reached a frame that it was not started for and that belongs to another process. */
    private static boolean isForeign(Step step, TransferEvent.BytesMoved moved) {
        DmaChannel channel = step.before().channels().get(ActorId.numberOf(step.who()));
        Owner asked = step.before().page(channel.extent().of()).owner();
        Owner owner = step.before().frames().get(moved.frame()).owner();
        List<Integer> having = having(step.before(), moved.frame(), owner);
        boolean own = moved.access().equals("write")
                ? having.equals(List.of(channel.process()))
                : having.contains(channel.process());
        return !channel.isStartedFor(moved.frame()) && !own && !owner.equals(asked) && !owner.is(OwnerKind.FREE);
    }

    /** The processes that have the private page in a frame; one that has lost its entry if no other has it. */
    private static List<Integer> having(Machine machine, int frame, Owner owner) {
        int page = TransferInvariants.pageIn(machine, frame);
        List<Integer> having = machine.processes().stream()
                .filter(process -> process.table().stream()
                        .anyMatch(entry -> entry.kind() == EntryKind.PRIVATE && entry.of() == page))
                .map(Process::number)
                .toList();
        return having.isEmpty() ? List.of(owner.process()) : having;
    }

    /** Registers. */
    static void registersBelongToTheirProcess(Step step, Consumer<String> broken) {
        boolean computes = step.operation() instanceof Load
                || step.operation() instanceof LoadObject
                || step.operation() instanceof Add
                || step.operation() instanceof TestAndSet
                || step.operation() instanceof CompareAndSwap;
        for (Process process : step.before().processes()) {
            Process after = step.after().processes().get(process.number());
            boolean own = computes && step.who() == process.number();
            if (after.alive() && !own && !process.registers().equals(after.registers())) {
                broken.accept("the registers of " + process.name() + " changed, and it neither loaded nor added.");
            }
        }
        String loaded = (String)
                (computes && !(step.operation() instanceof Add)
                        ? Operations.valuesOf(step.operation()).get(Parameter.REGISTER.key())
                        : null);
        for (Event event : step.events()) {
            if (event instanceof TransferEvent.BytesMoved moved && loaded != null) {
                Process process = step.after().processes().get(step.who());
                long value = process.registers().get(loaded);
                Bytes part = MoveWord.part(value, moved.done() - moved.length(), moved.length());
                if (!part.equals(step.received().bytes())) {
                    broken.accept(process.name() + " loaded " + value + ", which is not what was read.");
                }
            }
        }
    }

    /** I17. */
    static void failingCallsChangeNothing(Step step, Consumer<String> broken) {
        boolean byDevice = step.who() >= 0 && ActorId.kindOf(step.who()) == ActorKind.DEVICE;
        boolean fails = step.outcome() == StepOutcome.REFUSED || (step.outcome() == StepOutcome.TRAPPED && !byDevice);
        Machine before = step.before();
        Machine after = step.after();
        if (fails
                && !(before.processes().equals(after.processes())
                        && before.groups().equals(after.groups())
                        && mail(before).equals(mail(after))
                        && before.memory().equals(after.memory())
                        && before.capabilities().equals(after.capabilities())
                        && before.channels().equals(after.channels()))) {
            broken.accept("the step ended as " + step.outcome() + " (" + step.failure() + ") and changed something.");
        }
    }

    /** What is in mailboxes. A call that fails after a wait leaves the queue, which does not count as a change. */
    private static List<Object> mail(Machine machine) {
        return machine.mailboxes().stream()
                .<Object>map(mailbox -> List.of(mailbox.live(), mailbox.queue(), mailbox.answerers(), mailbox.counts()))
                .toList();
    }

    /** I22, the clock. */
    static void timeNeverGoesBack(Step step, Consumer<String> broken) {
        for (UnitPrice cost : UnitPrice.values()) {
            if (step.after().costs().of(cost) < step.before().costs().of(cost)) {
                broken.accept("fewer " + cost + " were paid after the step than before it.");
            }
        }
        if (step.nanoseconds() < 0 || step.after().step() != step.before().step() + 1) {
            broken.accept("step " + step.before().step() + " led to step "
                    + step.after().step() + " and took " + step.nanoseconds() + " ns.");
        }
    }
}
