package sharedpage.sim.scenario.assertion;

import java.util.Locale;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.memory.EntryKind;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.process.Process;
import sharedpage.sim.scenario.Assertion;
import sharedpage.sim.scenario.grammar.ConditionType;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.NameType;
import sharedpage.sim.scenario.grammar.ScalarType.BooleanType;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.grammar.ScalarType.IntegerType;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/** Asserts that a page table entry says something. */
record EntryAssertion(SourcePosition position, String of, int page, YamlNode expected) implements Assertion {
    static final MapType TYPE = MapType.of(
                    "an assertion about a page table entry",
                    MapKey.required("of", NameType.PROCESS),
                    MapKey.required("page", new IntegerType(0, Parameter.PAGE.maximum())),
                    MapKey.optional("kind", ConditionType.of(EnumType.of("none", "private", "shared"))),
                    MapKey.optional("present", new BooleanType()),
                    MapKey.optional("used", new BooleanType()),
                    MapKey.optional("modified", new BooleanType()),
                    MapKey.optional("rights", ConditionType.of(EnumType.of("rw", "r", "rc"))),
                    MapKey.optional("frame", ConditionType.ofNumber(new IntegerType(0, Parameter.FRAME.maximum()))),
                    MapKey.optional("group", ConditionType.of(NameType.GROUP)))
            .asserting("of", "page");

    static Assertion of(SourcePosition position, YamlNode values) {
        return new EntryAssertion(
                position, values.text("of").orElse(""), values.number("page").orElse(0), values);
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        return now.process(of).map(process -> compared(now, process)).orElse(Optional.of("there is no process " + of));
    }

    private Optional<String> compared(Machine now, Process process) {
        PageTableEntry entry = process.entry(page);
        boolean shared = entry.kind() == EntryKind.SHARED;
        return new Mismatches("the entry of " + of + "'s page " + page)
                .of(
                        "kind",
                        Condition.ofText(expected, "kind"),
                        entry.kind().name().toLowerCase(Locale.ROOT))
                .of("present", Condition.ofTruth(expected, "present"), entry.present())
                .of("used", Condition.ofTruth(expected, "used"), entry.used())
                .of("modified", Condition.ofTruth(expected, "modified"), entry.modified())
                .of("rights", Condition.ofText(expected, "rights"), entry.rights())
                .of(
                        "frame",
                        Condition.ofNumber(expected, "frame"),
                        entry.present() && entry.frame() >= 0 ? entry.frame() : "none")
                .of(
                        "group",
                        Condition.ofText(expected, "group"),
                        shared ? now.groups().get(entry.group()).name() : "none")
                .contradiction();
    }
}
