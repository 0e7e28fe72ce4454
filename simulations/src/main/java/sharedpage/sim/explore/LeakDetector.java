package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.memory.OriginRun;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.OwnerKind;
import sharedpage.sim.policy.GroupPolicies.SpawnInheritance;
import sharedpage.sim.policy.Setting;

/** Finds frames that no process can give back, and bytes that reach a process which has no right to them. */
final class LeakDetector {
    private static final Set<String> ELSEWHERE = Set.of("isolation_broken", "freed_frame");

    private LeakDetector() {}

    /** Frames that no process can use or give back any more, in one sentence each. */
    static List<String> frames(Machine machine) {
        List<String> leaked = new ArrayList<>();
        for (int number = 0; number < machine.frames().size(); number++) {
            Owner owner = machine.frames().get(number).owner();
            if (isDeserted(machine, owner)) {
                leaked.add("Frame " + number + " still belongs to " + machine.named(owner)
                        + ", and no process is left that could use it or give it back.");
            }
        }
        return leaked;
    }

    private static boolean isDeserted(Machine machine, Owner owner) {
        return switch (owner.kind()) {
            case PRIVATE -> !machine.processes().get(owner.process()).alive();
            case SHARED -> isDeserted(machine, machine.groups().get(owner.group()));
            case OBJECT -> !machine.capabilities().objects().get(owner.object()).live();
            default -> false;
        };
    }

    private static boolean isDeserted(Machine machine, Group group) {
        boolean led = group.owner() != Group.ROOT && isAlive(machine, group.owner());
        return !group.isLive()
                || (!led && group.members().stream().noneMatch(member -> isAlive(machine, member.process())));
    }

    private static boolean isAlive(Machine machine, int process) {
        return machine.processes().get(process).alive();
    }

    /**
     * Whether a process gets bytes that it has no right to: from a frame that is not its own, or out of its own page, but
     * put there by another process before the page was its own. What a mailbox may have brought it does not count.
     */
    static boolean information(Step step) {
        for (Event event : step.events()) {
            if (event instanceof Event.Incident incident
                    && (incident.name().equals("foreign_read")
                            || (reads(step) && ELSEWHERE.contains(incident.name())))) {
                return true;
            }
        }
        return reads(step) && isResidue(step);
    }

    private static boolean reads(Step step) {
        return step.events().stream()
                .anyMatch(event -> event instanceof TransferEvent.BytesMoved moved
                        && moved.access().equals("read"));
    }

    private static boolean isResidue(Step step) {
        Machine machine = step.after();
        return machine.mailboxes().size() == 0
                && step.events().stream().anyMatch(event -> isOfOwnPage(step, event))
                && step.received().origins().runs().stream()
                        .map(OriginRun::origin)
                        .anyMatch(origin ->
                                origin.process() != Origin.NO_PROCESS && !isOwn(machine, origin, step.onBehalfOf()));
    }

    /** Whether a byte is of the process itself, or of one from which it has its pages. */
    private static boolean isOwn(Machine machine, Origin origin, int process) {
        boolean inherits = machine.settings().get(Setting.SPAWN) == SpawnInheritance.COPY_ON_WRITE;
        return origin.process() == process || (inherits && machine.isDescendant(process, origin.process()));
    }

    private static boolean isOfOwnPage(Step step, Event event) {
        if (event instanceof TransferEvent.BytesMoved moved) {
            Owner owner = step.after().frames().get(moved.frame()).owner();
            return owner.is(OwnerKind.PRIVATE) && owner.process() == step.onBehalfOf();
        }
        return false;
    }
}
