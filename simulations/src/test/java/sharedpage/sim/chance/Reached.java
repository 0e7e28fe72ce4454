package sharedpage.sim.chance;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import sharedpage.sim.event.ErrorEvent;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.RobustSemaphoreEvent;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Step;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.SettingKind;
import sharedpage.sim.policy.Settings;

/** What random runs have come to, of all that there is: events, errors, operations, actions, values of settings. */
final class Reached {
    /** What no run comes to, and why. */
    private static final Map<String, String> NEVER = Map.of(
            "error E_PAGE", "a page fault is served, so no process gets it",
            "event WaitsFor.other", "a device ends each transfer, so it is not waited for without end",
            "setting max_steps, other numbers", "a limit of runs, which would only end them");

    /** What fewer than one run in a thousand comes to, so that a few thousand need not. */
    private static final Set<String> RARE = Set.of(
            "error E_WAITS",
            "event BytesMoved.dma.read.listed.wrapped",
            "event GroupOrphaned.later",
            "event Incident.torn_read",
            "event MessageAwaited.turn",
            "event PagePassed.moving",
            "event Refused.E_OWNER.victim_owner",
            "event Refused.E_REVOKED",
            "event Refused.E_RIGHTS",
            "event Refused.E_WAITS",
            "event RepairSkipped.removed",
            "event Trapped.read_only",
            "event WaitsFor.left");

    /** So many runs have to come to what is rare, too. */
    private static final int MANY = 20_000;

    /** Different values that a run has to have of a setting that is a number. */
    private static final int NUMBERS = 2;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<Setting<?>, Set<Object>> numbers = new ConcurrentHashMap<>();

    void note(Step step) {
        for (Event event : step.events()) {
            seen.add("event " + event.key());
            seen.add("event " + event.getClass().getSimpleName());
            if (event instanceof ErrorEvent error) {
                seen.add("error " + error.error());
            }
        }
        if (step.operation() != null) {
            seen.add("operation " + step.operation().name());
        }
        if (step.action() != null) {
            seen.add("action " + step.action().getClass().getSimpleName());
        }
    }

    void note(Settings settings) {
        for (Setting<?> setting : Setting.all()) {
            Object value = settings.get(setting);
            numbers.computeIfAbsent(setting, key -> ConcurrentHashMap.newKeySet())
                    .add(value);
            for (String word : Setting.word(value).split(",", -1)) {
                seen.add("setting " + setting.key() + "=" + word);
            }
        }
    }

    /** What so many runs should have reached and did not. */
    Set<String> missing(int runs) {
        Set<String> missing = new TreeSet<>();
        Stream.of(events(), errors(), operations(), actions(), settings())
                .flatMap(all -> all)
                .filter(wanted -> !seen.contains(wanted) && !NEVER.containsKey(wanted))
                .filter(wanted -> runs >= MANY || !RARE.contains(wanted))
                .forEach(missing::add);
        numbers.forEach((setting, values) -> {
            if (setting.kind() == SettingKind.NUMBER
                    && values.size() < NUMBERS
                    && !NEVER.containsKey("setting " + setting + ", other numbers")) {
                missing.add("setting " + setting + ", other numbers");
            }
        });
        return missing;
    }

    /** What is said to be never reached, and is. */
    Set<String> reachedAfterAll() {
        Set<String> reached = new TreeSet<>(NEVER.keySet());
        reached.retainAll(seen);
        return reached;
    }

    private static Stream<String> events() {
        Stream<String> types = types(Event.class).map(Class::getSimpleName);
        return Stream.concat(types, Sentences.keys().stream()).map(name -> "event " + name);
    }

    private static Stream<Class<?>> types(Class<?> of) {
        return of.isRecord()
                ? Stream.of(of)
                : Arrays.stream(of.getPermittedSubclasses()).flatMap(Reached::types);
    }

    private static Stream<String> errors() {
        Stream<String> codes = Arrays.stream(Failure.values()).map(Failure::code);
        return Stream.concat(codes, Stream.of(RobustSemaphoreEvent.OwnerDied.ERROR))
                .map(code -> "error " + code);
    }

    private static Stream<String> operations() {
        return Operations.all().stream().map(form -> "operation " + form.name());
    }

    private static Stream<String> actions() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("sharedpage.sim")
                        .stream()
                        .filter(one -> one.isAssignableTo(Action.class) && !one.isInterface())
                        .map(JavaClass::getSimpleName)
                        .map(name -> "action " + name);
    }

    private static Stream<String> settings() {
        return Setting.all().stream()
                .flatMap(setting -> setting.words().stream().map(word -> "setting " + setting.key() + "=" + word));
    }
}
