package sharedpage.sim;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sharedpage.sim.policy.KernelBug;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.SettingKind;

/** ARCHITECTURE.md names for each setting the files that decide by it, and those files read it. */
class SettingsIndexTest {
    private static final Path MAP = Path.of("../ARCHITECTURE.md");
    private static final Path ENGINE = Path.of("src/main/java/sharedpage/sim");
    private static final String HEADER = "| setting | file | setting | file |";
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** What the index calls all prices together. */
    private static final String PRICES = "cost.*";

    private final Map<String, List<String>> index = index();

    /** For each setting, as the index calls it, how a file reads it. */
    private final Map<String, Pattern> reading = reading();

    @Test
    void everySettingStandsInTheIndexAndNothingElse() {
        Set<String> missing = new TreeSet<>(reading.keySet());
        missing.removeAll(index.keySet());
        Set<String> unknown = new TreeSet<>(index.keySet());
        unknown.removeAll(reading.keySet());

        assertEquals(Set.of(), missing, "settings that the index lacks");
        assertEquals(Set.of(), unknown, "names in the index that are no setting");
    }

    @Test
    void everyFileInTheIndexReadsItsSetting() {
        List<String> wrong = new ArrayList<>();
        reading.forEach((setting, pattern) -> {
            for (String file : index.getOrDefault(setting, List.of())) {
                Path source = ENGINE.resolve(file + ".java");
                if (!Files.isRegularFile(source)) {
                    wrong.add(file + " does not exist");
                } else if (!pattern.matcher(textOf(source)).find()) {
                    wrong.add(file + " does not read " + setting);
                }
            }
        });

        assertEquals(List.of(), wrong);
    }

    private static Map<String, Pattern> reading() {
        Map<String, Pattern> reading = new TreeMap<>();
        Setting.all().forEach(setting -> reading.put(nameInIndex(setting), readingOf(setting)));
        return reading;
    }

    private static String nameInIndex(Setting<?> setting) {
        return setting.key().startsWith("cost.") ? PRICES : setting.key();
    }

    /** The constant, the accessor that some settings have, or the type of the values where no other setting has it. */
    private static Pattern readingOf(Setting<?> setting) {
        List<String> ways = new ArrayList<>();
        ways.add("Setting\\." + setting.key().toUpperCase(Locale.ROOT));
        if (setting.equals(Setting.PAGE_SIZE)) {
            ways.add("pageSize\\(\\)");
        } else if (nameInIndex(setting).equals(PRICES)) {
            ways.add("settings\\(\\)::price");
        }
        String type = typeOf(setting);
        boolean isItsOwn = Setting.all().stream()
                        .map(SettingsIndexTest::typeOf)
                        .filter(type::equals)
                        .count()
                == 1;
        if (isItsOwn) {
            ways.add(type);
        }
        return Pattern.compile("\\b(?:" + String.join("|", ways) + ")(?!\\w)");
    }

    private static String typeOf(Setting<?> setting) {
        return setting.kind() == SettingKind.SET
                ? KernelBug.class.getSimpleName()
                : setting.defaultValue() instanceof Enum<?> word
                        ? word.getDeclaringClass().getSimpleName()
                        : setting.defaultValue().getClass().getSimpleName();
    }

    /** For each setting its files, as the table has them: two settings a row. */
    private static Map<String, List<String>> index() {
        return textOf(MAP)
                .lines()
                .dropWhile(line -> !line.equals(HEADER))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(SettingsIndexTest::entries)
                .collect(groupingBy(
                        Map.Entry::getKey,
                        TreeMap::new,
                        Collectors.flatMapping(entry -> entry.getValue().stream(), Collectors.toList())));
    }

    private static Stream<Map.Entry<String, List<String>>> entries(String row) {
        String[] cells = row.split("\\|", -1);
        return Stream.of(1, 3)
                .filter(cell -> !cells[cell].isBlank())
                .map(cell -> Map.entry(names(cells[cell]).get(0), names(cells[cell + 1])));
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
