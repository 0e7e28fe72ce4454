package sharedpage.sim.scenario.assertion;

import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.scenario.Assertion;
import sharedpage.sim.scenario.grammar.ListType;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.MapType.MapKey;
import sharedpage.sim.scenario.grammar.NameType;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.grammar.ScalarType.IntegerType;
import sharedpage.sim.scenario.grammar.ValueType;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/** Asserts that a mailbox holds so many messages and that so many were sent to it, received and discarded. */
record MailboxAssertion(SourcePosition position, String name, YamlNode expected) implements Assertion {
    private static final ValueType COUNT = new IntegerType(0, 9_999);
    private static final ValueType PROCESSES = new ListType("processes", NameType.PROCESS, 0, Settings.MOST_PROCESSES);

    static final MapType TYPE = MapType.of(
                    "an assertion about a mailbox",
                    MapKey.required("name", NameType.MAILBOX),
                    MapKey.optional("state", EnumType.of("live", "deleted")),
                    MapKey.optional("messages", COUNT),
                    MapKey.optional("sent", COUNT),
                    MapKey.optional("received", COUNT),
                    MapKey.optional("discarded", COUNT),
                    MapKey.optional("senders", PROCESSES),
                    MapKey.optional("may_send", PROCESSES))
            .asserting("name");

    static Assertion of(SourcePosition position, YamlNode values) {
        return new MailboxAssertion(position, values.text("name").orElse(""), values);
    }

    @Override
    public Optional<String> contradiction(Machine start, Machine now, OperationReport report) {
        return now.mailbox(name)
                .map(mailbox -> compared(now, mailbox))
                .orElse(Optional.of("there is no mailbox " + name));
    }

    private Optional<String> compared(Machine now, Mailbox mailbox) {
        return new Mismatches("mailbox " + name)
                .of("state", expected.text("state"), mailbox.live() ? "live" : "deleted")
                .of("messages", expected.number("messages"), mailbox.queue().size())
                .of("sent", expected.number("sent"), mailbox.counts().sent())
                .of("received", expected.number("received"), mailbox.counts().received())
                .of("discarded", expected.number("discarded"), mailbox.counts().discarded())
                .of("senders", expected.texts("senders"), names(now, mailbox.senders()))
                .of("may_send", expected.texts("may_send"), names(now, mailbox.maySend()))
                .contradiction();
    }

    private static List<String> names(Machine machine, List<Integer> processes) {
        return processes.stream()
                .map(process -> machine.processes().get(process).name())
                .toList();
    }
}
