package sharedpage.sim.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every event has a sentence, and every sentence an event. */
class SentencesTest {
    private static final Set<Failure> TRAPS = Set.of(Failure.ADDRESS, Failure.PROTECTION, Failure.BUS, Failure.IOMMU);

    /** Through a capability, the access traps; in a call on it, the call is refused. */
    private static final Set<Failure> OF_CAPABILITIES =
            Set.of(Failure.NO_CAPABILITY, Failure.RIGHTS, Failure.REVOKED, Failure.NO_OBJECT);

    /** A page fault is served, so nobody is told of it as a failure. */
    private static final Set<Failure> SERVED = Set.of(Failure.PAGE);

    /**
     * A device meets the end of memory, or of what it may reach, only after it has moved something; only the first address
     * of a transfer can name a line that no page has.
     */
    private static final Set<String> IMPOSSIBLE =
            Set.of("Trapped.no_frame.first", "Trapped.not_started_for.first", "Trapped.no_line");

    /** What decides which sentence is told; every other component has one value for all events. */
    private static final Map<String, List<?>> VARIANTS = Map.ofEntries(
            Map.entry("Blocked.on", List.of("semaphore", "channel", "page", "frame", "company", "hold", "suspension")),
            Map.entry("BytesMoved.by", List.of("cpu", "dma")),
            Map.entry("BytesMoved.access", List.of("read", "write")),
            Map.entry("BytesMoved.overflow", List.of(true, false)),
            Map.entry("BytesMoved.page", Arrays.asList(null, 0, 3)),
            Map.entry("BytesMoved.frame", List.of(0, 7)),
            Map.entry("Buffered.by", List.of("cpu", "dma")),
            Map.entry("Buffered.access", List.of("read", "write")),
            Map.entry("Truncated.by", List.of("bounds", "buffer")),
            Map.entry("DmaStarted.access", List.of("read", "write")),
            Map.entry("DmaStarted.frame", List.of(-1, 7)),
            Map.entry("DmaStarted.places", List.of(1, 2)),
            Map.entry("GroupCreated.frame", List.of(-1, 7)),
            Map.entry("MemberEntered.frame", List.of(-1, 7)),
            Map.entry("EntryInherited.listed", List.of(true, false)),
            Map.entry("GroupInherited.heir", Arrays.asList("A", null)),
            Map.entry("MessageSent.how", List.of("send", "call", "reply")),
            Map.entry("MessageReceived.length", List.of(3, 2)),
            Map.entry("MessageReceived.reply", Arrays.asList("A", null)),
            Map.entry("MessageAwaited.on", List.of("mailbox", "room", "reply")),
            Map.entry("MailboxDeleted.discarded", List.of(0, 3)),
            Map.entry("PageFaulted.how", List.of("hard", "soft", "locked")),
            Map.entry("TlbFlushed.modified", List.of(true, false)),
            Map.entry("ObjectCreated.frame", List.of(-1, 7)),
            Map.entry("CapabilityEnclosed.moved", List.of(true, false)),
            Map.entry("ObjectFound.caretaker", Arrays.asList("c", null)),
            Map.entry("ObjectFound.cached", List.of(true, false)),
            Map.entry("ObjectFaulted.how", List.of("hard", "locked")),
            Map.entry("ObjectHanded.access", List.of("read", "write")),
            Map.entry("ObjectDeleted.process", Arrays.asList("A", null)),
            Map.entry("CapabilityRevoked.process", Arrays.asList("A", null)),
            Map.entry(
                    "CapabilityTrapped.error",
                    Stream.concat(codes(OF_CAPABILITIES).stream(), Stream.of(Failure.BOUNDS.code()))
                            .toList()),
            Map.entry("Trapped.moved", List.of(0, 88)),
            Map.entry("Refused.operation", List.of("ENTER_GROUP")),
            Map.entry(
                    "Trapped.reason",
                    Arrays.stream(AccessFault.values())
                            .filter(fault -> fault != AccessFault.ABSENT)
                            .map(AccessFault::word)
                            .toList()),
            Map.entry("DmaFinished.ended", List.of(true, false)),
            Map.entry("VictimChosen.used", List.of(true, false)),
            Map.entry("RepairSkipped.how", List.of("locked", "absent", "removed")),
            Map.entry("GroupOrphaned.creator", Arrays.asList("A", null)),
            Map.entry(
                    "Refused.reason",
                    Stream.concat(
                                    Stream.<String>of((String) null),
                                    Arrays.stream(RefusalReason.values()).map(RefusalReason::word))
                            .toList()),
            Map.entry(
                    "Refused.error",
                    codes(Arrays.stream(Failure.values())
                            .filter(failure -> !TRAPS.contains(failure) && !SERVED.contains(failure))
                            .collect(Collectors.toSet()))),
            Map.entry(
                    "WaitsFor.how",
                    List.of(
                            "held",
                            "itself",
                            "suspended",
                            "dead",
                            "left",
                            "unheld",
                            "message",
                            "room",
                            "reply",
                            "page",
                            "company",
                            "other")),
            Map.entry("Incident.frame", List.of(-1, 7)),
            Map.entry(
                    "Incident.name",
                    List.of(
                            "foreign_write",
                            "foreign_read",
                            "lost_update",
                            "freed_frame",
                            "isolation_broken",
                            "dma_astray",
                            "dead_table",
                            "dangling_entry",
                            "kernel_corrupted",
                            "lost_wakeup",
                            "reference_leak",
                            "bytes_vanished",
                            "race_warning",
                            "torn_read",
                            "convoy",
                            "extra_signal",
                            "two_inside",
                            "deadlock")));

    private static List<String> codes(Set<Failure> failures) {
        return failures.stream().map(Failure::code).sorted().toList();
    }

    /** One event for each way in which an event of this type can be. */
    private static List<Event> samples(Class<?> type) {
        List<List<Object>> values = List.of(List.of());
        for (RecordComponent component : type.getRecordComponents()) {
            List<?> choices = VARIANTS.getOrDefault(
                    type.getSimpleName() + "." + component.getName(), List.of(sample(component.getType())));
            values = values.stream()
                    .flatMap(before -> choices.stream().map(choice -> {
                        List<Object> longer = new ArrayList<>(before);
                        longer.add(choice);
                        return longer;
                    }))
                    .toList();
        }
        return values.stream().map(arguments -> made(type, arguments)).toList();
    }

    private static Object sample(Class<?> type) {
        if (type == String.class) {
            return "A";
        } else if (type == boolean.class) {
            return true;
        } else if (type == NamedOwner.class) {
            return new NamedOwner("private", "C", 0, null, null);
        }
        return 3;
    }

    private static Event made(Class<?> type, List<Object> arguments) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            return (Event) constructor.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " can't be made from " + arguments, e);
        }
    }

    /** By the MMU every byte has a virtual address, but for those of objects, which never overflow. */
    private static boolean isAddressed(Event event) {
        return !(event instanceof TransferEvent.BytesMoved moved)
                || moved.page() != null
                || moved.by().equals("dma")
                || !moved.overflow();
    }

    /** The types of events below a sealed interface, whatever stands between. */
    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(SentencesTest::records);
    }

    /** A reason belongs to one error. */
    private static boolean isReasoned(Event event) {
        return !(event instanceof Event.Refused refused)
                || refused.reason() == null
                || Arrays.stream(RefusalReason.values())
                        .anyMatch(reason -> reason.word().equals(refused.reason())
                                && reason.failure().code().equals(refused.error()));
    }

    private static List<Event> events() {
        return records(Event.class)
                .flatMap(type -> samples(type).stream())
                .filter(event -> !IMPOSSIBLE.contains(event.key()) && isAddressed(event) && isReasoned(event))
                .toList();
    }

    @Test
    void theCatalogueHasJustTheEventsThatThereAre() {
        Set<String> told = events().stream().map(Event::key).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(told, new TreeSet<>(Sentences.keys()));
    }

    @Test
    void everyEventIsToldInWholeSentences() {
        for (Event event : events()) {
            String what = Sentences.what(List.of(event));
            assertTrue(what.matches("[A-Z0-9].*[.]"), event + " is told as: " + what);
            assertFalse(what.matches(".*([{}]|null).*"), event + " is told as: " + what);
            Sentences.why(List.of(event))
                    .ifPresent(why -> assertTrue(why.matches("[A-Z][^{}]*[.]"), event + " is explained as: " + why));
        }
    }

    @Test
    void oneByteIsNotCalledBytes() {
        NamedOwner owner = new NamedOwner("private", "A", 3, null, null);
        Event one = new TransferEvent.BytesMoved("A", "cpu", "write", 3, 0, 1, 0, 0, false, owner, 1, 1);
        assertEquals(
                "A writes 1 byte through its page 3 into frame 0, line 0: its own page.", Sentences.what(List.of(one)));
    }

    @Test
    void ofAnIncidentTheReasonIsGivenAndNotThatOfTheAccess() {
        NamedOwner owner = new NamedOwner("private", "C", 0, null, null);
        Event access = new TransferEvent.BytesMoved("B", "cpu", "write", 5, 0, 8, 0, 0, false, owner, 8, 8);
        Event incident = new Event.Incident("isolation_broken", "B", "C", 0, 8);
        assertEquals(
                "Each byte goes through the page table entry of page 5.",
                Sentences.why(List.of(access)).orElseThrow());
        assertEquals(
                "Its translation is stale, and the hardware cannot detect that.",
                Sentences.why(List.of(access, incident)).orElseThrow());
    }
}
