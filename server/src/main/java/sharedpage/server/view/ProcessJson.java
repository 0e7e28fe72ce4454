package sharedpage.server.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.process.Process;
import sharedpage.sim.process.Registers;
import sharedpage.sim.process.TlbEntry;

/**
 * A process.
 *
 * @param suspended how often its parent has suspended it without resuming it
 * @param registers values of those in use, as numbers; one that a browser's number can't hold exactly is the text of its
 *     digits
 * @param waits what it waits for, or null
 * @param holds the groups whose semaphore it holds
 * @param table its page table; left out where entries are listed by themselves
 */
record ProcessJson(
        String id,
        String parent,
        String state,
        int suspended,
        Map<String, Object> registers,
        WaitJson waits,
        List<TlbEntryJson> tlb,
        List<String> holds,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<PageTableEntryJson> table) {
    private static final long LARGEST_EXACT = (1L << 53) - 1;

    /**
     * A copy of a page table entry.
     *
     * @param frame or null if it leads to a descriptor
     * @param descriptor the group whose descriptor it leads to, known from the entry from which it was made; or null
     */
    record TlbEntryJson(int page, Integer frame, String descriptor) {
        private static TlbEntryJson of(Machine machine, Process process, TlbEntry copy) {
            int group = copy.frame() < 0 ? process.entry(copy.page()).group() : -1;
            return new TlbEntryJson(
                    copy.page(), EntityNames.number(copy.frame()), new EntityNames(machine).group(group));
        }
    }

    /** A process without its page table. */
    static ProcessJson of(Machine machine, int number) {
        Process process = machine.processes().get(number);
        return new ProcessJson(
                process.name(),
                new EntityNames(machine).process(process.parent()),
                machine.stateOf(number).word(),
                process.suspended(),
                registers(process.registers()),
                WaitJson.of(machine, number),
                process.tlb().copies().stream()
                        .map(copy -> TlbEntryJson.of(machine, process, copy))
                        .toList(),
                machine.groups().stream()
                        .filter(group -> group.isHeldBy(number))
                        .map(Group::name)
                        .toList(),
                null);
    }

    ProcessJson with(List<PageTableEntryJson> entries) {
        return new ProcessJson(id, parent, state, suspended, registers, waits, tlb, holds, entries);
    }

    private static Map<String, Object> registers(Registers registers) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : registers.used()) {
            long value = registers.get(name);
            boolean exact = value >= 0 && value <= LARGEST_EXACT;
            values.put(name, exact ? (Object) value : Long.toUnsignedString(value));
        }
        return values;
    }
}
