package sharedpage.sim.scenario.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.scenario.Assertion;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.ScriptLine;
import sharedpage.sim.scenario.grammar.SymbolTable;
import sharedpage.sim.scenario.grammar.Validation;
import sharedpage.sim.scenario.text.ParseResult;
import sharedpage.sim.scenario.text.Problems;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;
import sharedpage.sim.scenario.text.YamlParser;

/**
 * Reads scenarios and single operations, in three passes: {@link YamlParser} makes nodes of the text, {@link Grammar}
 * validates them, and the other readers build the scenario. Everything wrong with a text is reported at once, as
 * problems; what the rules of the model refuse is no problem but a step of the run that shows the refusal.
 */
public final class ScenarioReader {
    /** Bytes of the longest text that is read, counted as UTF-8. */
    public static final int LONGEST_TEXT = 262_144;

    private ScenarioReader() {}

    /**
     * Reads a scenario as its author wrote it.
     *
     * @param file name of the text; the scenario gets this name
     */
    public static ParseResult<Scenario> read(String file, String text) {
        return read(file, text, Map.of());
    }

    /**
     * Reads a scenario for a machine with some other settings than its author's.
     *
     * @param chosen values by the keys of settings; a problem with one of them has the file name {@code settings}
     */
    public static ParseResult<Scenario> read(String file, String text, Map<String, String> chosen) {
        Problems problems = new Problems(file);
        Optional<Scenario> scenario = parsed(text, problems).map(root -> {
            SymbolTable symbols = SymbolTable.of(root);
            Grammar.SCENARIO.check(root, new Validation(symbols, problems));
            return scenario(file, text, root, chosen, symbols, problems);
        });
        return ParseResult.of(scenario, problems);
    }

    private static Scenario scenario(
            String file,
            String text,
            YamlNode root,
            Map<String, String> chosen,
            SymbolTable symbols,
            Problems problems) {
        SettingsReader settings = new SettingsReader(problems);
        Settings written = settings.written(root.field("machine"));
        Settings used = settings.chosen(written, chosen);
        Machine machine = new ProcessReader(used, symbols, problems).read(root.field("processes"));
        ScriptReader script = new ScriptReader(problems);
        boolean asWritten = used.equals(written);
        List<Assertion> ending = new ArrayList<>();
        List<ScriptLine> lines = script.steps(root.items("steps"), root.has("programs") ? ending : null);
        Programs programs =
                new ProgramsReader(script, symbols, problems).read(root).asserting(ending);
        return new Scenario(
                file,
                root.text("title").orElse(""),
                root.text("slide"),
                text,
                asWritten,
                machine,
                script.setup(root.items("setup")),
                asWritten ? programs : programs.unexplained(),
                asWritten ? lines : lines.stream().map(ScriptLine::unexplained).toList(),
                script.properties(root));
    }

    /**
     * Reads one operation, such as {@code {"write": {"by": "A", "page": 2, "bytes": 600, "fill": "A"}}}.
     *
     * @param machine the machine on which it is to be carried out; it must have the processes that are named
     */
    public static ParseResult<Operation> operation(String json, Machine machine) {
        Problems problems = new Problems("operation");
        Optional<Operation> operation = parsed(json, problems).flatMap(root -> {
            Grammar.OPERATION.check(root, new Validation(SymbolTable.of(machine), problems));
            return new ScriptReader(problems).operation(root, "");
        });
        return ParseResult.of(operation, problems);
    }

    private static Optional<YamlNode> parsed(String text, Problems problems) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_TEXT) {
            problems.at(
                    new SourcePosition(1, 1),
                    "The text has " + length + " bytes. At most " + LONGEST_TEXT + " are read.",
                    "make it shorter; fill repeats a pattern as often as needed.");
            return Optional.empty();
        }
        return YamlParser.parse(text, problems);
    }
}
