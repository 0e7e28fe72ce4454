package sharedpage.sim.scenario.grammar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.process.Process;
import sharedpage.sim.scenario.text.DidYouMean;
import sharedpage.sim.scenario.text.Problems;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * The names that a text may use. Where in the text a name is made does not matter: an operation that comes too early is
 * for the machine to refuse.
 *
 * @param processes names of processes, or nothing if they can't be known
 * @param groups names of groups, or nothing if they can't be known
 * @param mailboxes names of mailboxes, or nothing if they can't be known
 * @param objects names of objects, or nothing if they can't be known
 */
public record SymbolTable(
        Optional<Set<String>> processes,
        Optional<Set<String>> groups,
        Optional<Set<String>> mailboxes,
        Optional<Set<String>> objects) {
    private static final int MOST_LISTED = 8;

    /** No name can be checked. */
    public static final SymbolTable UNKNOWN =
            new SymbolTable(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The processes of a machine. Which groups, mailboxes and objects there are is left to the machine. */
    public static SymbolTable of(Machine machine) {
        Set<String> names =
                machine.processes().stream().map(Process::name).collect(Collectors.toCollection(LinkedHashSet::new));
        return new SymbolTable(Optional.of(names), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What a scenario declares under {@code processes}, and what its operations make under {@code as}. */
    public static SymbolTable of(YamlNode scenario) {
        Set<String> processes = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        Set<String> mailboxes = new LinkedHashSet<>();
        Set<String> objects = new LinkedHashSet<>();
        Map<String, Set<String>> creators = Map.of(
                "spawn",
                processes,
                "create_group",
                groups,
                "create_mailbox",
                mailboxes,
                "create_object",
                objects,
                "create_caretaker",
                objects);
        List<Set<String>> all = List.of(processes, groups, mailboxes, objects);
        Optional<YamlNode> declared = scenario.field("processes");
        declared.ifPresent(map -> processes.addAll(map.fields().keySet()));
        operations(scenario).forEach(line -> line.fields()
                .forEach((operation, field) -> field.value().field("as").ifPresent(made -> {
                    boolean known = creators.containsKey(operation);
                    (known ? List.of(creators.get(operation)) : all).forEach(names -> names.add(made.text()));
                })));
        boolean readable = declared.isEmpty() || declared.get().is(YamlNode.NodeKind.MAP);
        return new SymbolTable(
                readable ? Optional.of(processes) : Optional.empty(),
                Optional.of(groups),
                Optional.of(mailboxes),
                Optional.of(objects));
    }

    /** All lines that name an operation, wherever they stand. */
    private static Stream<YamlNode> operations(YamlNode scenario) {
        Stream<YamlNode> steps =
                items(scenario, "steps").flatMap(line -> Stream.concat(Stream.of(line), items(line, "meanwhile")));
        Stream<YamlNode> programs = scenario.field("programs").stream()
                .flatMap(map -> map.fields().values().stream())
                .flatMap(program -> program.value().items().stream())
                .flatMap(SymbolTable::withNested);
        return Stream.of(items(scenario, "setup"), programs, steps).flatMap(lines -> lines);
    }

    /** A line of a program, or the lines that depend on its condition. */
    private static Stream<YamlNode> withNested(YamlNode line) {
        Stream<YamlNode> nested = Stream.of("if", "while")
                .flatMap(word -> line.field(word).stream())
                .flatMap(test -> Stream.concat(items(test, "do"), items(test, "else")))
                .flatMap(SymbolTable::withNested);
        return Stream.concat(Stream.of(line), nested);
    }

    private static Stream<YamlNode> items(YamlNode map, String key) {
        return map.field(key).stream().flatMap(list -> list.items().stream());
    }

    void checkProcess(YamlNode name, Problems problems) {
        String otherwise = groups.isPresent() ? "add it to processes" : "make it with spawn";
        processes.ifPresent(known -> check("process", known, name, problems, otherwise));
    }

    void checkGroup(YamlNode name, Problems problems) {
        groups.ifPresent(known -> check("group", known, name, problems, "make it with create_group"));
    }

    void checkMailbox(YamlNode name, Problems problems) {
        mailboxes.ifPresent(known -> check("mailbox", known, name, problems, "make it with create_mailbox"));
    }

    void checkObject(YamlNode name, Problems problems) {
        objects.ifPresent(known -> check("object", known, name, problems, "make it with create_object"));
    }

    private static void check(String what, Set<String> known, YamlNode name, Problems problems, String otherwise) {
        if (!known.contains(name.text())) {
            problems.at(
                    name,
                    "There is no " + what + " " + name.text() + "." + DidYouMean.hint(name.text(), known),
                    known.isEmpty() ? otherwise + "." : "name " + listed(known) + ", or " + otherwise + ".");
        }
    }

    private static String listed(Set<String> known) {
        String some = known.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return (known.size() == 1 ? "" : "one of ") + some + (known.size() > MOST_LISTED ? ", …" : "");
    }
}
