package sharedpage.sim.scenario.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.scenario.text.DidYouMean;
import sharedpage.sim.scenario.text.Problem;
import sharedpage.sim.scenario.text.Problems;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/** Reads the settings of a machine: those of the author, and those that were chosen instead. */
final class SettingsReader {
    private static final SourcePosition CHOSEN = new SourcePosition(1, 1);

    private final Problems problems;

    SettingsReader(Problems problems) {
        this.problems = problems;
    }

    /** The standard settings with what the author wrote. */
    Settings written(Optional<YamlNode> machine) {
        Settings settings = Settings.defaults();
        for (Map.Entry<String, YamlNode> entry : byKey(machine).entrySet()) {
            Optional<Setting<?>> setting = Setting.named(entry.getKey());
            YamlNode value = entry.getValue();
            if (setting.isPresent()) {
                Optional<Settings> next = settings.with(setting.get(), text(value));
                if (next.isEmpty() && !problems.concern(value)) {
                    problems.at(value, outside(setting.get(), value.summary()), hint(setting.get()));
                }
                settings = next.orElse(settings);
            }
        }
        int frames = settings.get(Setting.FRAMES);
        if (settings.get(Setting.KERNEL_FRAMES) > frames) {
            YamlNode value = machine.flatMap(map -> map.field(Setting.KERNEL_FRAMES.key()))
                    .orElseThrow();
            problems.at(value, kernelTakesAll(settings), "let the kernel have at most " + frames + " frames.");
        }
        return settings;
    }

    private static Map<String, YamlNode> byKey(Optional<YamlNode> machine) {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        machine.map(YamlNode::fields).orElse(Map.of()).forEach((key, field) -> values.put(key, field.value()));
        YamlNode prices = values.remove(Grammar.PRICES);
        if (prices != null) {
            prices.fields().forEach((symbol, field) -> values.put(Grammar.PRICE + symbol, field.value()));
        }
        return values;
    }

    /** Several words may be a list, or one text with commas. */
    private static String text(YamlNode value) {
        return value.is(YamlNode.NodeKind.LIST)
                ? value.items().stream().map(YamlNode::text).collect(Collectors.joining(","))
                : value.text();
    }

    /** The same with the values that were chosen. */
    Settings chosen(Settings written, Map<String, String> chosen) {
        Settings settings = written;
        for (Map.Entry<String, String> entry : new TreeMap<>(chosen).entrySet()) {
            String key = YamlNode.shortened(entry.getKey());
            Optional<Setting<?>> setting = Setting.named(entry.getKey());
            if (setting.isEmpty()) {
                List<String> keys = Setting.all().stream().map(Setting::key).toList();
                report(
                        "There is no setting " + key + "." + DidYouMean.hint(key, keys),
                        "use one of " + String.join(", ", keys) + ".");
                continue;
            }
            Optional<Settings> next = settings.with(setting.get(), entry.getValue());
            if (next.isEmpty()) {
                report(outside(setting.get(), '"' + YamlNode.shortened(entry.getValue()) + '"'), hint(setting.get()));
            }
            settings = next.orElse(settings);
        }
        boolean bad = settings.get(Setting.KERNEL_FRAMES) > settings.get(Setting.FRAMES);
        if (bad && !settings.equals(written)) {
            report(kernelTakesAll(settings), "choose more frames, or fewer kernel_frames.");
        }
        return settings;
    }

    private void report(String what, String hint) {
        problems.add(new Problem("settings", CHOSEN.line(), CHOSEN.column(), what, hint));
    }

    private static String outside(Setting<?> setting, String value) {
        return setting.key() + " is " + value + ". Expected " + setting.limits() + ".";
    }

    private static String hint(Setting<?> setting) {
        return "write " + setting.limits() + ".";
    }

    private static String kernelTakesAll(Settings settings) {
        return "kernel_frames is " + settings.get(Setting.KERNEL_FRAMES) + ", but there are only "
                + settings.get(Setting.FRAMES) + " frames.";
    }
}
