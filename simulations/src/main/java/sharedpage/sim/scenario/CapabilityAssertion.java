package sharedpage.sim.scenario;

import java.util.Optional;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.process.Process;

/** The claim that something is, or is not, in the capability list of a process. */
record CapabilityAssertion(SourcePosition place, String of, int index, FieldValues claims) implements Assertion {
    static final Fields KEYS = Fields.of(
                    "a claim about a capability",
                    Shape.Key.must("of", Name.PROCESS),
                    Shape.Key.must("capability", new Shape.Number(0, Parameter.CAPABILITY.maximum())),
                    Shape.Key.may("held", new Shape.TrueOrFalse()),
                    Shape.Key.may("object", Name.OBJECT),
                    Shape.Key.may("rights", Shape.OneOf.of("r", "w", "rw", "d", "rd", "wd", "rwd")),
                    Shape.Key.may("good", new Shape.TrueOrFalse()))
            .claiming("of", "capability");

    static Assertion of(SourcePosition place, FieldValues values) {
        return new CapabilityAssertion(
                place, values.text("of").orElse(""), values.number("capability").orElse(0), values);
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        return now.process(of).map(process -> compared(now, process)).orElse(Optional.of("there is no process " + of));
    }

    private Optional<String> compared(Machine now, Process process) {
        Capabilities all = now.capabilities();
        Optional<Capability> slot = all.held(process.number(), index);
        return new Mismatches(of + "'s capability " + index)
                .of("held", claims.truth("held"), slot.isPresent())
                .of(
                        "object",
                        claims.text("object"),
                        slot.map(held -> all.objects().get(held.object()).name())
                                .orElse("none"))
                .of(
                        "rights",
                        claims.text("rights"),
                        slot.map(held -> held.rights().letters()).orElse("none"))
                .of("good", claims.truth("good"), slot.filter(all::leadsToBytes).isPresent())
                .contradiction();
    }
}
