package sharedpage.sim.scenario;

import java.util.Locale;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.memory.EntryKind;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.process.Process;

/** The claim that a page table entry says something. */
record EntryAssertion(SourcePosition place, String of, int page, FieldValues claims) implements Assertion {
    static final Fields KEYS = Fields.of(
                    "a claim about a page table entry",
                    Shape.Key.must("of", Name.PROCESS),
                    Shape.Key.must("page", new Shape.Number(0, Parameter.PAGE.maximum())),
                    Shape.Key.may("kind", Shape.OneOf.of("none", "private", "shared")),
                    Shape.Key.may("present", new Shape.TrueOrFalse()),
                    Shape.Key.may("used", new Shape.TrueOrFalse()),
                    Shape.Key.may("modified", new Shape.TrueOrFalse()),
                    Shape.Key.may("rights", Shape.OneOf.of("rw", "r")),
                    Shape.Key.may("frame", new Shape.Number(0, Parameter.FRAME.maximum())),
                    Shape.Key.may("group", Name.GROUP))
            .claiming("of", "page");

    static Assertion of(SourcePosition place, FieldValues values) {
        return new EntryAssertion(
                place, values.text("of").orElse(""), values.number("page").orElse(0), values);
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        return now.process(of).map(process -> compared(now, process)).orElse(Optional.of("there is no process " + of));
    }

    private Optional<String> compared(Machine now, Process process) {
        PageTableEntry entry = process.entry(page);
        boolean shared = entry.kind() == EntryKind.SHARED;
        return new Mismatches("the entry of " + of + "'s page " + page)
                .of("kind", claims.text("kind"), entry.kind().name().toLowerCase(Locale.ROOT))
                .of("present", claims.truth("present"), entry.present())
                .of("used", claims.truth("used"), entry.used())
                .of("modified", claims.truth("modified"), entry.modified())
                .of("rights", claims.text("rights"), entry.writable() ? "rw" : "r")
                .of("frame", claims.number("frame"), entry.present() && entry.frame() >= 0 ? entry.frame() : "none")
                .of(
                        "group",
                        claims.text("group"),
                        shared ? now.groups().get(entry.group()).name() : "none")
                .contradiction();
    }
}
