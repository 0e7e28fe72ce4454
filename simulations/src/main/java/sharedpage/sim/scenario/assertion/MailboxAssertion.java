package sharedpage.sim.scenario.assertion;

import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.scenario.Assertion;
import sharedpage.sim.scenario.grammar.ConditionType;
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
    private static final IntegerType COUNT = new IntegerType(0, 9_999);
    private static final ValueType PROCESSES = new ListType("processes", NameType.PROCESS, 0, Settings.MOST_PROCESSES);

    static final MapType TYPE = MapType.of(
                    "an assertion about a mailbox",
                    MapKey.required("name", NameType.MAILBOX),
                    MapKey.optional("state", ConditionType.of(EnumType.of("live", "deleted"))),
                    MapKey.optional("messages", ConditionType.ofNumber(COUNT)),
                    MapKey.optional("sent", ConditionType.ofNumber(COUNT)),
                    MapKey.optional("received", ConditionType.ofNumber(COUNT)),
                    MapKey.optional("discarded", ConditionType.ofNumber(COUNT)),
                    MapKey.optional("senders", ConditionType.of(PROCESSES)),
                    MapKey.optional("may_send", ConditionType.of(PROCESSES)))
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
                .of("state", Condition.ofText(expected, "state"), mailbox.live() ? "live" : "deleted")
                .of(
                        "messages",
                        Condition.ofNumber(expected, "messages"),
                        mailbox.queue().size())
                .of(
                        "sent",
                        Condition.ofNumber(expected, "sent"),
                        mailbox.counts().sent())
                .of(
                        "received",
                        Condition.ofNumber(expected, "received"),
                        mailbox.counts().received())
                .of(
                        "discarded",
                        Condition.ofNumber(expected, "discarded"),
                        mailbox.counts().discarded())
                .of("senders", Condition.ofTexts(expected, "senders"), names(now, mailbox.senders()))
                .of("may_send", Condition.ofTexts(expected, "may_send"), names(now, mailbox.maySend()))
                .contradiction();
    }

    private static List<String> names(Machine machine, List<Integer> processes) {
        return processes.stream()
                .map(process -> machine.processes().get(process).name())
                .toList();
    }
}
