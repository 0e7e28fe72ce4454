package sharedpage.server.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import sharedpage.sim.group.Consistency;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.GroupState;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Page;
import sharedpage.sim.policy.Setting;

/**
 * A group of processes that share a page.
 *
 * @param frame in which its page is, or null
 * @param slot of the backing store in which its page is, or null
 * @param semaphore or null
 * @param initial value that its semaphores start with; null, and left out, if it is the setting's
 * @param descriptor to which page table entries lead on a machine that relocates by descriptor; else null
 */
record GroupJson(
        String id,
        String creator,
        String owner,
        GroupState state,
        Integer frame,
        Integer slot,
        boolean dirty,
        boolean locked,
        List<MemberJson> members,
        SemaphoreJson semaphore,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer initial,
        DescriptorJson descriptor) {

    /** A process, and its page that shows the shared one. */
    record MemberJson(String process, int page) {}

    /**
     * A semaphore with those who wait for it, in order; {@code holder} may be null.
     *
     * @param consistency what became of a holder that ended; null, and left out, if none did or all was repaired
     */
    record SemaphoreJson(
            int value,
            List<String> queue,
            String holder,
            @JsonInclude(JsonInclude.Include.NON_NULL) Consistency consistency) {
        private static SemaphoreJson of(EntityNames names, Semaphore semaphore) {
            return semaphore == null
                    ? null
                    : new SemaphoreJson(
                            semaphore.value(),
                            names.processes(semaphore.queue().stream()),
                            names.process(semaphore.holder()),
                            semaphore.consistency() == Consistency.CONSISTENT ? null : semaphore.consistency());
        }
    }

    /** The one entry for all members. */
    record DescriptorJson(boolean present, boolean used, boolean modified, Integer frame) {
        private static DescriptorJson of(Machine machine, Group group, Page page) {
            boolean exists =
                    group.isLive() && machine.settings().get(Setting.RELOCATION).isIndirect();
            return exists
                    ? new DescriptorJson(page.valid(), page.used(), page.dirty(), EntityNames.number(page.frame()))
                    : null;
        }
    }

    static GroupJson of(Machine machine, int number) {
        EntityNames names = new EntityNames(machine);
        Group group = machine.groups().get(number);
        Page page = machine.page(group.page());
        return new GroupJson(
                group.name(),
                names.process(group.creator()),
                names.process(group.owner()),
                group.state(),
                EntityNames.number(page.frame()),
                EntityNames.number(page.slot()),
                page.dirty(),
                page.locked(),
                group.members().stream()
                        .map(member -> new MemberJson(names.process(member.process()), member.page()))
                        .toList(),
                SemaphoreJson.of(names, group.semaphore()),
                group.initial() == Group.AS_SET ? null : group.initial(),
                DescriptorJson.of(machine, group, page));
    }
}
