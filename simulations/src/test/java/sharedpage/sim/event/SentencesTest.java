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
import sharedpage.sim.memory.Access;

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

    private static final List<String> ACCESSES =
            Arrays.stream(Access.values()).map(Access::word).toList();

    /**
     * What decides which sentence an event has. A component that is not here has one value for all events; a truth value has
     * both.
     */
    private static final Map<String, List<?>> VARIANTS = Map.ofEntries(
            Map.entry("Blocked.on", words("Blocked")),
            Map.entry("ArgumentTaken.parameter", words("ArgumentTaken")),
            Map.entry("BytesMoved.by", words("BytesMoved")),
            Map.entry("BytesMoved.access", ACCESSES),
            Map.entry("BytesMoved.page", Arrays.asList(null, 0, 3)),
            Map.entry("BytesMoved.frame", List.of(0, 7)),
            Map.entry("WordUpdated.expected", Arrays.asList(null, "0")),
            Map.entry("Buffered.by", words("Buffered")),
            Map.entry("Buffered.access", ACCESSES),
            Map.entry("Truncated.by", words("Truncated")),
            Map.entry("DmaStarted.access", ACCESSES),
            Map.entry("DmaStarted.frame", List.of(-1, 7)),
            Map.entry("DmaStarted.places", List.of(1, 2)),
            Map.entry("GroupCreated.frame", List.of(-1, 7)),
            Map.entry("MemberEntered.frame", List.of(-1, 7)),
            Map.entry("GroupInherited.heir", Arrays.asList("A", null)),
            Map.entry("MessageSent.how", words("MessageSent")),
            Map.entry("MessageReceived.length", List.of(3, 2)),
            Map.entry("MessageReceived.reply", Arrays.asList("A", null)),
            Map.entry("MessageAwaited.on", words("MessageAwaited")),
            Map.entry("MailboxDeleted.discarded", List.of(0, 3)),
            Map.entry("PageFaulted.how", words("PageFaulted")),
            Map.entry("PagePassed.frame", List.of(-1, 7)),
            Map.entry("PageChosen.guard", List.of(-1, 4)),
            Map.entry("ProcessSuspended.times", List.of(1, 2)),
            Map.entry("ProcessResumed.times", List.of(0, 1)),
            Map.entry("SemaphoreReleased.woken", Arrays.asList("B", null)),
            Map.entry("ObjectCreated.frame", List.of(-1, 7)),
            Map.entry("ObjectFound.caretaker", Arrays.asList("c", null)),
            Map.entry("ObjectFaulted.how", words("ObjectFaulted")),
            Map.entry("ObjectHanded.access", ACCESSES),
            Map.entry("ObjectDeleted.process", Arrays.asList("A", null)),
            Map.entry("CapabilityRevoked.process", Arrays.asList("A", null)),
            Map.entry(
                    "CapabilityTrapped.error",
                    Stream.concat(codes(OF_CAPABILITIES).stream(), Stream.of(Failure.BOUNDS.code()))
                            .toList()),
            Map.entry("CapabilityTrapped.reason", Arrays.asList("cut", "kept", null)),
            Map.entry("Trapped.moved", List.of(0, 88)),
            Map.entry("Refused.operation", List.of("ENTER_GROUP")),
            Map.entry(
                    "Trapped.reason",
                    Arrays.stream(AccessFault.values())
                            .filter(fault -> !SERVED.contains(fault.failure()))
                            .map(AccessFault::word)
                            .toList()),
            Map.entry("RepairSkipped.how", words("RepairSkipped")),
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
            Map.entry("WaitsFor.how", words("WaitsFor")),
            Map.entry("Incident.frame", List.of(-1, 7)),
            Map.entry("Incident.name", words("Incident")));

    /**
     * The words that follow the type in the keys of its sentences. They are listed nowhere else: a run in which another
     * word comes up fails for want of a sentence, and lessons and random runs have the sentences of all their steps.
     */
    private static List<String> words(String type) {
        return Sentences.keys().stream()
                .filter(key -> key.startsWith(type + "."))
                .map(key -> key.split("[.]", -1)[1])
                .distinct()
                .toList();
    }

    private static List<String> codes(Set<Failure> failures) {
        return failures.stream().map(Failure::code).sorted().toList();
    }

    /** One event for each way in which an event of this type can be. */
    private static List<Event> samples(Class<?> type) {
        List<List<Object>> values = List.of(List.of());
        for (RecordComponent component : type.getRecordComponents()) {
            List<?> choices = VARIANTS.getOrDefault(
                    type.getSimpleName() + "." + component.getName(), samplesOf(component.getType()));
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

    private static List<?> samplesOf(Class<?> type) {
        if (type == String.class) {
            return List.of("A");
        } else if (type == boolean.class) {
            return List.of(true, false);
        } else if (type == NamedOwner.class) {
            return List.of(new NamedOwner("private", "C", 0, null, null));
        }
        return List.of(3);
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
        Set<String> events = events().stream().map(Event::key).collect(Collectors.toCollection(TreeSet::new));
        Set<String> unsaid = new TreeSet<>(events);
        Sentences.keys().forEach(unsaid::remove);
        assertEquals(Set.of(), unsaid, "events without a sentence; add a block with a line \"what:\" to sentences.txt");
        Set<String> leftOver = new TreeSet<>(Sentences.keys());
        leftOver.removeAll(events);
        assertEquals(Set.of(), leftOver, "blocks of sentences.txt that belong to no event");
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
