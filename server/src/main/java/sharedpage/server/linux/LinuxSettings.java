package sharedpage.server.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sharedpage.sim.policy.Settings;

/**
 * Settings under which the model does as Linux does. Where a scenario chose otherwise, a difference may be due to that; it is
 * only if the model, run again with the setting of Linux, does what Linux did.
 */
final class LinuxSettings {
    /** How many settings together may explain a difference. */
    private static final int TOGETHER = 2;

    /** A value, in the order in which they are tried. */
    private record Choice(String key, String value) {}

    private static final List<Choice> CHOICES = List.of(
            new Choice("kernel_bugs", ""),
            new Choice("scatter_gather", "on"),
            new Choice("abnormal_exit", "cleanup"),
            new Choice("illegal_calls", "cleanup"),
            new Choice("illegal_calls", "literal"),
            new Choice("illegal_calls", "strict"),
            new Choice("who_may_enter", "open"),
            new Choice("signal_by", "anyone"),
            new Choice("signal_by", "holder"),
            new Choice("semaphore_at", "create"),
            new Choice("spawn", "inherit"),
            new Choice("spawn", "copy_on_write"),
            new Choice("oversized_message", "truncate"),
            new Choice("bounds_check", "truncate"),
            new Choice("bounds_check", "off"),
            new Choice("mailbox_full", "block"),
            new Choice("probe", "off"),
            new Choice("guard_page", "off"),
            new Choice("bounce_buffer", "off"),
            new Choice("address_space_end", "trap"),
            new Choice("min_members", "warn"),
            new Choice("reenter", "fresh"),
            new Choice("reenter", "unguarded"),
            new Choice("handoff", "fifo"),
            new Choice("holder_exit", "undo"),
            new Choice("creator_exit", "inherit"),
            new Choice("busy_dissolve", "deferred"),
            new Choice("send_capability", "copy"),
            new Choice("zero_fill", "on_alloc"));

    private LinuxSettings() {}

    /** All combinations of settings that a scenario does not have as Linux has them, the smallest first. */
    static List<Map<String, String>> combinations(Settings settings) {
        List<Choice> open = CHOICES.stream()
                .filter(choice -> !choice.value.equals(settings.asTexts().get(choice.key)))
                .toList();
        List<Map<String, String>> all = new ArrayList<>();
        List<Map<String, String>> longest = List.of(Map.of());
        for (int size = 1; size <= TOGETHER; size++) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> some : longest) {
                open.forEach(choice -> extend(some, choice, longer));
            }
            longest = longer.stream().distinct().toList();
            all.addAll(longest);
        }
        return all;
    }

    private static void extend(Map<String, String> some, Choice choice, List<Map<String, String>> longer) {
        if (!some.containsKey(choice.key)) {
            Map<String, String> more = new TreeMap<>(some);
            more.put(choice.key, choice.value);
            longer.add(more);
        }
    }
}
