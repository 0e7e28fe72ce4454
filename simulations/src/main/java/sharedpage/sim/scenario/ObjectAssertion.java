package sharedpage.sim.scenario;

import java.util.Locale;
import java.util.Optional;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.memory.Page;
import sharedpage.sim.operation.Parameter;

/** The claim that the object table says something of an object. */
record ObjectAssertion(SourcePosition place, String name, FieldValues claims) implements Assertion {
    static final Fields KEYS = Fields.of(
                    "a claim about an object",
                    Shape.Key.must("name", Name.OBJECT),
                    Shape.Key.may("state", Shape.OneOf.of("live", "deleted")),
                    Shape.Key.may("type", Shape.OneOf.of("segment", "indirect")),
                    Shape.Key.may("present", new Shape.TrueOrFalse()),
                    Shape.Key.may("frame", new Shape.Number(0, Parameter.FRAME.maximum())),
                    Shape.Key.may("length", new Shape.Number(1, MemoryRegion.BYTES_AT_MOST)),
                    Shape.Key.may("version", new Shape.Number(1, 9_999)),
                    Shape.Key.may("references", new Shape.Number(0, 9_999)),
                    Shape.Key.may("target", Name.OBJECT))
            .claiming("name");

    static Assertion of(SourcePosition place, FieldValues values) {
        return new ObjectAssertion(place, values.text("name").orElse(""), values);
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
                .of("state", claims.text("state"), entry.live() ? "live" : "deleted")
                .of("type", claims.text("type"), entry.type().name().toLowerCase(Locale.ROOT))
                .of("present", claims.truth("present"), present)
                .of("frame", claims.number("frame"), present ? page.get().frame() : "none")
                .of("length", claims.number("length"), entry.length())
                .of("version", claims.number("version"), entry.version())
                .of("references", claims.number("references"), all.references(entry.number()))
                .of(
                        "target",
                        claims.text("target"),
                        leads
                                ? all.objects()
                                        .get(all.slots().get(entry.target()).object())
                                        .name()
                                : "none")
                .contradiction();
    }
}
