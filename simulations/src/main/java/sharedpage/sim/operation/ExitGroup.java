package sharedpage.sim.operation;

import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.IllegalCallEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.policy.GroupPolicies.Enforcement;
import sharedpage.sim.policy.Setting;

/**
 * EXIT_GROUP: a member leaves. Its page table entry is removed and flushed from its TLB, what it modified stays known;
 * the last one to leave takes the semaphore along. The page stays. The call waits while the kernel moves the page.
 *
 * <p>Refused: {@code NO_GROUP}, {@code NOT_MEMBER}, {@code WRONG_PAGE}, {@code HOLDS}. Under the setting
 * {@code illegal_calls} a careless kernel removes whatever entry the call names; a helpful one signals first.
 *
 * @param by name of the member
 * @param page the page at which it maps the shared page
 * @param group name of the group
 */
public record ExitGroup(String by, int page, String group) implements Call {
    static OperationSignature<ExitGroup> signature() {
        return OperationSignature.of(
                        ExitGroup.class,
                        in -> new ExitGroup(in.text(Parameter.BY), in.number(Parameter.PAGE), in.text(Parameter.GROUP)))
                .with(Parameter.BY, ExitGroup::by)
                .with(Parameter.PAGE, ExitGroup::page)
                .with(Parameter.GROUP, ExitGroup::group);
    }

    @Override
    public void perform(StepBuilder step) {
        GroupLookup.live(step, this, group)
                .filter(found -> GroupLookup.isUnlocked(step, this, found))
                .ifPresent(found -> exit(step, found));
    }

    private void exit(StepBuilder step, Group found) {
        Enforcement profile = step.settings().get(Setting.ILLEGAL_CALLS);
        Member member = new Member(step.actor(), page);
        if (!found.members().contains(member)) {
            astray(step, found, profile);
        } else if (!found.isHeldBy(step.actor()) || profile == Enforcement.LITERAL) {
            MembershipEnd.leave(step, found, member);
        } else if (profile == Enforcement.CLEANUP) {
            SemaphoreSignal.signal(step, found);
            MembershipEnd.leave(step, found, member);
        } else {
            step.refuse(this, Failure.HOLDS, group, page);
        }
    }

    /** A careless kernel does not look whether the entry has anything to do with the group. */
    private void astray(StepBuilder step, Group found, Enforcement profile) {
        if (profile == Enforcement.LITERAL) {
            if (step.entry(page).exists()) {
                MembershipEnd.removeEntry(step, step.actor(), page);
                step.emit(new GroupEvent.EntryRemoved(by, page));
            } else {
                step.emit(new IllegalCallEvent.NothingRemoved(by, page));
            }
            MembershipEnd.lowerCount(step, found.number());
        } else {
            boolean member = found.member(step.actor()).isPresent();
            step.refuse(this, member ? Failure.WRONG_PAGE : Failure.NOT_MEMBER, group, page);
        }
    }
}
