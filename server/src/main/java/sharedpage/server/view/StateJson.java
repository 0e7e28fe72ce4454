package sharedpage.server.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.SettingKind;

/**
 * A machine, whole; PROTOCOL.md describes it.
 *
 * @param node of the session whose state it is
 * @param disk slots of the backing store
 * @param dma channels of the DMA device
 */
public record StateJson(
        int node,
        int step,
        @JsonProperty("time_ns") long nanoseconds,
        String hash,
        Map<String, Object> settings,
        Map<String, Integer> costs,
        List<ProcessJson> processes,
        List<FrameJson> frames,
        List<GroupJson> groups,
        List<BackingSlotJson> disk,
        List<DmaChannelJson> dma,
        List<MailboxJson> mailboxes,
        List<ObjectTableEntryJson> objects,
        List<CapabilityJson> capabilities) {
    public static StateJson of(int node, Machine machine, StateChecksum hash) {
        return new StateJson(
                node,
                machine.step(),
                machine.costs().nanoseconds(),
                hash.toString(),
                typed(machine.settings().asTexts()),
                ClockJson.of(machine).costs(),
                all(machine, machine.processes().size(), (same, number) -> ProcessJson.of(same, number)
                        .with(PageTableEntryJson.table(same, number))),
                all(machine, machine.frames().size(), FrameJson::of),
                all(machine, machine.groups().size(), GroupJson::of),
                all(machine, machine.memory().disk().size(), BackingSlotJson::of),
                all(machine, machine.channels().size(), DmaChannelJson::of),
                all(machine, machine.mailboxes().size(), MailboxJson::of),
                all(machine, machine.capabilities().objects().size(), ObjectTableEntryJson::of),
                CapabilityJson.numbers(machine)
                        .mapToObj(number -> CapabilityJson.of(machine, number))
                        .toList());
    }

    private static <T> List<T> all(Machine machine, int count, BiFunction<Machine, Integer, T> entity) {
        return IntStream.range(0, count)
                .mapToObj(number -> entity.apply(machine, number))
                .toList();
    }

    /** Settings with their values as JSON has them: numbers as numbers, choices as words. */
    public static Map<String, Object> typed(Map<String, String> texts) {
        Map<String, Object> typed = new LinkedHashMap<>();
        texts.forEach((key, text) -> typed.put(
                key, Setting.named(key).orElseThrow().kind() == SettingKind.NUMBER ? Integer.valueOf(text) : text));
        return typed;
    }
}
