package sharedpage.sim.scenario.assertion;

import java.util.Optional;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
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

/** Asserts that something is, or is not, in the capability list of a process. */
record CapabilityAssertion(SourcePosition position, String of, int index, YamlNode expected) implements Assertion {
    static final MapType TYPE = MapType.of(
                    "an assertion about a capability",
                    MapKey.required("of", NameType.PROCESS),
                    MapKey.required("capability", new IntegerType(0, Parameter.CAPABILITY.maximum())),
                    MapKey.optional("held", new BooleanType()),
                    MapKey.optional("object", ConditionType.of(NameType.OBJECT)),
                    MapKey.optional("rights", ConditionType.of(EnumType.of("r", "w", "rw", "d", "rd", "wd", "rwd"))),
                    MapKey.optional("good", new BooleanType()))
            .asserting("of", "capability");

    static Assertion of(SourcePosition position, YamlNode values) {
        return new CapabilityAssertion(
                position,
                values.text("of").orElse(""),
                values.number("capability").orElse(0),
                values);
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        return now.process(of).map(process -> compared(now, process)).orElse(Optional.of("there is no process " + of));
    }

    private Optional<String> compared(Machine now, Process process) {
        Capabilities all = now.capabilities();
        Optional<Capability> slot = all.held(process.number(), index);
        return new Mismatches(of + "'s capability " + index)
                .of("held", Condition.ofTruth(expected, "held"), slot.isPresent())
                .of(
                        "object",
                        Condition.ofText(expected, "object"),
                        slot.map(held -> all.objects().get(held.object()).name())
                                .orElse("none"))
                .of(
                        "rights",
                        Condition.ofText(expected, "rights"),
                        slot.map(held -> held.rights().letters()).orElse("none"))
                .of(
                        "good",
                        Condition.ofTruth(expected, "good"),
                        slot.filter(all::leadsToBytes).isPresent())
                .contradiction();
    }
}
