package sharedpage.sim.scenario.assertion;

import java.util.Locale;
import java.util.Optional;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.memory.Page;
import sharedpage.sim.operation.Parameter;
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

/** Asserts that the object table says something of an object. */
record ObjectAssertion(SourcePosition position, String name, YamlNode expected) implements Assertion {
    static final MapType TYPE = MapType.of(
                    "an assertion about an object",
                    MapKey.required("name", NameType.OBJECT),
                    MapKey.optional("state", ConditionType.of(EnumType.of("live", "deleted"))),
                    MapKey.optional("type", ConditionType.of(EnumType.of("segment", "indirect"))),
                    MapKey.optional("present", new BooleanType()),
                    MapKey.optional("frame", ConditionType.ofNumber(new IntegerType(0, Parameter.FRAME.maximum()))),
                    MapKey.optional("length", ConditionType.ofNumber(new IntegerType(1, MemoryRegion.BYTES_AT_MOST))),
                    MapKey.optional("version", ConditionType.ofNumber(new IntegerType(1, 9_999))),
                    MapKey.optional("references", ConditionType.ofNumber(new IntegerType(0, 9_999))),
                    MapKey.optional("target", ConditionType.of(NameType.OBJECT)))
            .asserting("name");

    static Assertion of(SourcePosition position, YamlNode values) {
        return new ObjectAssertion(position, values.text("name").orElse(""), values);
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        return now.capabilities()
                .object(name)
                .map(entry -> compared(now, entry))
                .orElse(Optional.of("there is no object " + name));
    }

    private Optional<String> compared(Machine now, ObjectTableEntry entry) {
        Capabilities all = now.capabilities();
        Optional<Page> page =
                entry.live() && entry.page() >= 0 ? Optional.of(now.page(entry.page())) : Optional.empty();
        boolean present = page.filter(Page::isResident).isPresent();
        boolean leads = entry.target() != ObjectTableEntry.NONE
                && !all.slots().get(entry.target()).isDropped();
        return new Mismatches("object " + name)
                .of("state", Condition.ofText(expected, "state"), entry.live() ? "live" : "deleted")
                .of(
                        "type",
                        Condition.ofText(expected, "type"),
                        entry.type().name().toLowerCase(Locale.ROOT))
                .of("present", Condition.ofTruth(expected, "present"), present)
                .of(
                        "frame",
                        Condition.ofNumber(expected, "frame"),
                        present ? page.get().frame() : "none")
                .of("length", Condition.ofNumber(expected, "length"), entry.length())
                .of("version", Condition.ofNumber(expected, "version"), entry.version())
                .of("references", Condition.ofNumber(expected, "references"), all.references(entry.number()))
                .of(
                        "target",
                        Condition.ofText(expected, "target"),
                        leads
                                ? all.objects()
                                        .get(all.slots().get(entry.target()).object())
                                        .name()
                                : "none")
                .contradiction();
    }
}
