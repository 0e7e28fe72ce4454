package sharedpage.sim.scenario;

import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.policy.Settings;

/** The claim that a mailbox holds so many messages and that so many were sent to it, received and discarded. */
record MailboxAssertion(SourcePosition place, String name, FieldValues claims) implements Assertion {
    private static final Shape COUNT = new Shape.Number(0, 9_999);
    private static final Shape PROCESSES = new Shape.ListOf("processes", Name.PROCESS, 0, Settings.MOST_PROCESSES);

    static final Fields KEYS = Fields.of(
                    "a claim about a mailbox",
                    Shape.Key.must("name", Name.MAILBOX),
                    Shape.Key.may("state", Shape.OneOf.of("live", "deleted")),
                    Shape.Key.may("messages", COUNT),
                    Shape.Key.may("sent", COUNT),
                    Shape.Key.may("received", COUNT),
                    Shape.Key.may("discarded", COUNT),
                    Shape.Key.may("senders", PROCESSES),
                    Shape.Key.may("may_send", PROCESSES))
            .claiming("name");

    static Assertion of(SourcePosition place, FieldValues values) {
        return new MailboxAssertion(place, values.text("name").orElse(""), values);
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        return now.mailbox(name)
                .map(mailbox -> compared(now, mailbox))
                .orElse(Optional.of("there is no mailbox " + name));
    }

    private Optional<String> compared(Machine now, Mailbox mailbox) {
        return new Mismatches("mailbox " + name)
                .of("state", claims.text("state"), mailbox.live() ? "live" : "deleted")
                .of("messages", claims.number("messages"), mailbox.queue().size())
                .of("sent", claims.number("sent"), mailbox.counts().sent())
                .of("received", claims.number("received"), mailbox.counts().received())
                .of("discarded", claims.number("discarded"), mailbox.counts().discarded())
                .of("senders", claims.texts("senders"), names(now, mailbox.senders()))
                .of("may_send", claims.texts("may_send"), names(now, mailbox.maySend()))
                .contradiction();
    }

    private static List<String> names(Machine machine, List<Integer> processes) {
        return processes.stream()
                .map(process -> machine.processes().get(process).name())
                .toList();
    }
}
