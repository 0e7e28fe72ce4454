package sharedpage.sim.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.policy.Settings;

/**
 * Reads scenarios and single operations. Whatever is wrong with a text is told as {@link Problem}s, all at once; what
 * the rules of the model refuse is no problem but a step of the run that shows the refusal.
 */
public final class ScenarioReader {
    /** Bytes of the longest text that is read, counted as UTF-8. */
    public static final int LONGEST_TEXT = 262_144;

    private static final Structure SCENARIO = new Structure(Grammar.SCENARIO);
    private static final Structure OPERATION = new Structure(Grammar.OPERATION);

    private ScenarioReader() {}

    /**
     * Reads a scenario as its author wrote it.
     *
     * @param file what the text is called; the scenario gets this name
     */
    public static ScenarioResult read(String file, String text) {
        return read(file, text, Map.of());
    }

    /**
     * Reads a scenario and sets some things about its machine otherwise than its author did.
     *
     * @param chosen values by the keys of {@link sharedpage.sim.machine.Setting}; a problem with one of them has the
     *     file name {@code settings}
     */
    public static ScenarioResult read(String file, String text, Map<String, String> chosen) {
        Problems problems = new Problems(file);
        Optional<YamlNode> parsed = parsed(text, SCENARIO, problems);
        Optional<Scenario> scenario = parsed.map(tree -> scenario(file, text, tree, chosen, problems));
        parsed.ifPresent(tree -> problems.complete(SCENARIO, tree));
        return problems.isEmpty()
                ? new ScenarioResult(scenario, problems.ordered())
                : new ScenarioResult(Optional.empty(), problems.ordered());
    }

    private static Scenario scenario(
            String file, String text, YamlNode tree, Map<String, String> chosen, Problems problems) {
        SymbolTable names = SymbolTable.of(tree);
        SettingsReader settings = new SettingsReader(problems);
        Settings written = settings.written(tree.field("machine"));
        Settings used = settings.chosen(written, chosen);
        Machine machine = new ProcessReader(used, names, problems).read(tree.field("processes"));
        ScriptReader script = new ScriptReader(names, problems);
        boolean asWritten = used.equals(written);
        List<Assertion> ending = new ArrayList<>();
        List<ScriptLine> lines =
                script.steps(tree.field("steps"), tree.field("programs").isPresent() ? ending::addAll : null);
        Programs programs =
                new ProgramsReader(script, names, problems).read(tree).expecting(ending);
        return new Scenario(
                file,
                tree.field("title").map(YamlNode::text).orElse(""),
                tree.field("slide").map(YamlNode::text),
                text,
                asWritten,
                machine,
                script.setup(tree.field("setup")),
                asWritten ? programs : programs.unexplained(),
                asWritten ? lines : lines.stream().map(ScriptLine::unexplained).toList(),
                script.promises(tree));
    }

    /**
     * Reads one operation, such as {@code {"write": {"by": "A", "page": 2, "bytes": 600, "fill": "A"}}}.
     *
     * @param machine the machine on which it is to be carried out; it must have the processes that are named
     */
    public static OperationResult operation(String json, Machine machine) {
        Problems problems = new Problems("operation");
        Optional<Operation> operation = parsed(json, OPERATION, problems).flatMap(tree -> {
            Optional<Operation> read = new ScriptReader(SymbolTable.of(machine), problems).operation(tree);
            problems.complete(OPERATION, tree);
            return read;
        });
        return new OperationResult(problems.isEmpty() ? operation : Optional.empty(), problems.ordered());
    }

    private static Optional<YamlNode> parsed(String text, Structure structure, Problems problems) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_TEXT) {
            problems.at(
                    new SourcePosition(1, 1),
                    "The text has " + length + " bytes. At most " + LONGEST_TEXT + " are read.",
                    "make it shorter; fill repeats a pattern as often as needed.");
            return Optional.empty();
        }
        Optional<YamlNode> tree = YamlParser.parse(text, problems);
        tree.ifPresent(root -> structure.check(root, problems));
        return tree;
    }
}
