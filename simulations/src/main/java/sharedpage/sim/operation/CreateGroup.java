package sharedpage.sim.operation;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.PageCreation;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.policy.GroupPolicies;
import sharedpage.sim.policy.ReplacementPolicy;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.policy.Switch;

/**
 * CREATE_GROUP: a process, typically the parent of those that will share, makes a group. The group gets a page, with a
 * guard frame behind it where that is set, and has no member and no semaphore yet; its creator is not a member. Where the clock algorithm makes room for pages, no
 * frame need be free: the page then begins its life on disk.
 *
 * <p>Refused: {@code NAME_TAKEN}, {@code FULL}, {@code NO_FRAME}.
 *
 * @param by name of the creator
 * @param as name of the group
 * @param frame the frame wanted, or -1 for the free one with the lowest number
 * @param initial value of a fresh semaphore of the group, or -1 for the one that the settings say
 */
public record CreateGroup(String by, String as, int frame, int initial) implements Call {
    static OperationSignature<CreateGroup> signature() {
        return OperationSignature.of(
                        CreateGroup.class,
                        in -> new CreateGroup(
                                in.text(Parameter.BY),
                                in.text(Parameter.AS),
                                in.number(Parameter.FRAME),
                                in.number(Parameter.INITIAL)))
                .with(Parameter.BY, CreateGroup::by)
                .with(Parameter.AS, CreateGroup::as)
                .with(Parameter.FRAME, CreateGroup::frame)
                .with(Parameter.INITIAL, CreateGroup::initial);
    }

    /** With a semaphore that starts as the settings say. */
    public CreateGroup(String by, String as, int frame) {
        this(by, as, frame, Group.AS_SET);
    }

    @Override
    public void perform(StepBuilder step) {
        Machine machine = step.machine();
        int number = machine.groups().size();
        int span = step.settings().get(Setting.GUARD_FRAME) == Switch.ON ? 2 : 1;
        OptionalInt found = machine.memory().chooseFrames(frame, span);
        if (machine.hasName(as)) {
            step.refuse(this, Failure.NAME_TAKEN, as, null);
        } else if (number == Settings.MOST_PROCESSES) {
            step.refuse(this, Failure.FULL, as, null);
        } else if (found.isEmpty() && step.settings().get(Setting.REPLACEMENT) == ReplacementPolicy.MANUAL) {
            refuseFrame(step, this, as, frame);
        } else {
            create(step, found.orElse(-1), span);
        }
    }

    /** Refuses to make something for which the wanted frame, or for -1 any frame, is not free. */
    static void refuseFrame(StepBuilder step, Call call, String as, int wanted) {
        if (wanted < 0) {
            step.refuse(call, Failure.NO_FRAME, as, null);
        } else {
            step.refuse(call, RefusalReason.FRAME_TAKEN, as, null);
        }
    }

    private void create(StepBuilder step, int found, int span) {
        Machine machine = step.machine();
        int number = machine.groups().size();
        int page = machine.memory().pages().size();
        Group group = Group.fresh(number, idFor(machine), as, step.actor(), page, initial);
        Semaphore semaphore = semaphore(machine, group);
        step.commit(
                PageCreation.createUnwritten(machine, Owner.sharedBy(number), found, span)
                        .with(group.with(semaphore)),
                new GroupEvent.GroupCreated(as, by, found));
        if (initial != Group.AS_SET) {
            step.emit(new GroupEvent.InitialValueSet(as, initial));
        }
        if (semaphore != null) {
            step.emit(new GroupEvent.SemaphoreCreated(as, semaphore.value()));
        }
    }

    private static Semaphore semaphore(Machine machine, Group group) {
        boolean now = machine.settings().get(Setting.SEMAPHORE_AT) == GroupPolicies.SemaphoreAt.CREATE;
        return now ? Semaphore.withValue(machine.initialValue(group)) : null;
    }

    private static int idFor(Machine machine) {
        int number = machine.groups().size();
        if (machine.settings().get(Setting.GROUP_IDS) == GroupPolicies.GroupIds.NEVER_REUSED) {
            return number;
        }
        return IntStream.range(0, number)
                .filter(id -> machine.groups().stream().noneMatch(group -> group.isLive() && group.id() == id))
                .findFirst()
                .orElse(number);
    }
}
