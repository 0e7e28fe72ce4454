package sharedpage.sim.chance;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Sentences;

/**
 * Compares the sentences of an event with its values, whatever the catalogue of sentences says: each name and number that
 * stands in them has to be a value of the event, of what the words beside it name; and each name and number of the event has
 * to stand there. Names are such as random runs have them.
 */
final class SentenceCheck {
    /** Words with names or numbers in their midst, and the components of events that may stand there. */
    private record Form(Pattern words, List<Set<String>> components) {}

    private static final List<Form> FORMS = List.of(
            form("lines (\\d+) to (\\d+)", "frameLine line", "last"),
            form("list shows (-?\\d+)", "listed"),
            form("[Ff]rame (\\d+) (?:is|are) copied to frame (\\d+)", "from", "to"),
            form("covers (\\d+) of (\\d+) bytes?", "length", "asked"),
            form("(\\d+) of (\\d+) bytes? had already moved", "moved", "length"),
            form("asks for (\\d+) bytes?", "asked"),
            form("message from (\\w+) had (\\d+) bytes?", "from", "total"),
            form("asks to \\w+ (\\d+) bytes? from byte (\\d+) on", "length", "at"),
            form("has (\\d+) bytes?\\. Nothing", "limit"),
            form("of at most (\\d+) bytes?", "longest"),
            form("from 1 to (\\d+) bytes", "about"),
            form("(\\d+) bytes?", "length"),
            form("last line of page (\\d+) comes line 0 of page (\\d+)", "before", "page"),
            form("last line of frame (\\d+) comes line 0 of frame (\\d+)", "before", "frame"),
            form("last line of the last page comes line 0 of page (\\d+)", "page"),
            form("not started for frame (\\d+)", "page"),
            form("Page (\\d+) of (\\w+) is in use, so the kernel takes page (\\d+)", "wanted", "process", "page"),
            form("Page (\\d+) of (\\w+) has to stay empty", "guard", "process"),
            form("does not take page (\\d+), but page (\\d+)", "wanted", "page"),
            form("(\\w+)'s page (\\d+) is now (\\w+)'s page (\\d+)", "parent", "page", "process", "page"),
            form("[Pp]age (\\d+)|entry (\\d+) of", "page owner.page", "page"),
            form("[Ff]rame (\\d+)", "frame from to"),
            form("\\blines? (\\d+)", "line frameLine"),
            form("[Ss]lot (\\d+)", "slot"),
            form("[Cc]apability (\\d+)", "capability received about"),
            form("[Mm]essage (\\d+)", "number"),
            form("for (\\d+) messages?", "capacity"),
            form("with (\\d+) messages? in it", "discarded"),
            form("(-?\\d+) members?", "count"),
            form("(\\d+) processors?", "members"),
            form("list of (\\d+) items?", "places"),
            form("after (\\d+) probes?", "probes"),
            form("number (\\d+) in the queue", "place"),
            form("(\\d+) (?:times now|suspensions?)", "times"),
            form("version (\\d+)", "version"),
            form("(?:value|goes up to) (\\d+)", "value"),
            form("from its register (\\w+): (\\d+)", "register", "value"),
            form("adds (-?\\d+) to its register (\\w+), which is now (\\d+)", "added", "register", "value"),
            form("register (\\w+) is now (\\d+)", "register", "value"),
            form("stores (\\d+) from its register (\\w+)", "value", "register"),
            form("(?:sets it to|replaces it by) (-?\\d+)", "value"),
            form("compares a word with (-?\\d+)", "expected"),
            form("in register (\\w+)", "about"),
            form("[Gg]roup (g|h|n\\d+|unknown)\\b", "group name about owner.group victim"),
            form("mailbox (m|r|n\\d+|unknown)\\b", "mailbox name about reply"),
            form(
                    "(?:[Oo]bject|[Cc]aretaker) (o|n\\d+|unknown)\\b",
                    "object caretaker target about owner.object victim"));

    /** Numbers that are the same in every sentence. */
    private static final Pattern CONSTANTS =
            Pattern.compile("asks for 0 bytes|Its value is 0|64 pages at most|64 of each kind|has 64 slots"
                    + "|numbered from 0|less 1|starts with 1");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern ARTICLE = Pattern.compile(
            "\\bA (?=(?:TLB|capability|device|frame|holder|page|process|program|register|semaphore|suspended|transfer|trap)\\b)");
    private static final Pattern NAME = Pattern.compile("(?<!['\\w/])([A-Z]|[b-z]|n\\d+|unknown|os)(?![\\w/])");

    /** Why a component need not be mentioned, and where: beginnings of the keys of events. */
    private record Unsaid(String why, Set<String> components, Set<String> where) {
        boolean permits(String key, String component) {
            return components.contains(component) && where.stream().anyMatch(key::startsWith);
        }
    }

    private static final List<Unsaid> UNSAID = List.of(
            unsaid("it chooses the sentence", "by", "BytesMoved Buffered Truncated"),
            unsaid("there is one channel", "channel", "DmaStarted DmaFinished ObjectHanded"),
            unsaid(
                    "there is no queue",
                    "place",
                    "Blocked.channel Blocked.page Blocked.device Blocked.frame Blocked.company"),
            unsaid(
                    "there is no queue",
                    "place",
                    "Blocked.suspension Blocked.hold MessageAwaited.mailbox MessageAwaited.reply"),
            unsaid("it is the kernel", "process", "Blocked.frame"),
            unsaid("it is said in a word", "times", "ProcessSuspended ProcessResumed"),
            unsaid("it is said in a word", "moved length", "Trapped.no_entry.first Trapped.no_line.first"),
            unsaid("it is said in a word", "moved length", "Trapped.read_only.first Trapped.page_gone.first"),
            unsaid("it is said in a word", "discarded", "MailboxDeleted.empty"),
            unsaid("it is said in a word", "places span", "DmaStarted VictimChosen"),
            unsaid("the sentence before says it", "group", "SemaphoreCreated InitialValueSet RepairNeeded"),
            unsaid("the sentence before says it", "mailbox", "CapabilityEnclosed CapabilityReceived"),
            unsaid("the sentence before says it", "process capability", "ObjectFound.behind CapabilityEnclosed"),
            unsaid("the sentence before says it", "process frame length", "Incident.foreign_write"),
            unsaid("the sentence before says it", "process", "Incident.kernel_corrupted"),
            unsaid("the sentence before says it", "owner.object", "BytesMoved.cpu"),
            unsaid(
                    "the sentence before says it",
                    "length",
                    "Incident.isolation_broken Incident.freed_frame Incident.dma_astray"),
            unsaid("the sentences before say it", "done total", "BytesMoved"),
            unsaid("it follows from others", "last before", "BytesMoved"),
            unsaid("the sentences before say it", "moved", "DmaFinished"),
            unsaid("the next sentences say it", "process", "Incident.deadlock"),
            unsaid(
                    "it is the process that the device works for",
                    "process",
                    "Buffered.dma BytesMoved.dma.write Trapped.no_frame"),
            unsaid("it is the process that the device works for", "process", "Trapped.not_started_for"),
            unsaid("the device has a frame and no page", "page line", "Trapped.no_frame Trapped.not_started_for"),
            unsaid(
                    "the device has a list, or a buffer",
                    "page line",
                    "DmaStarted.read DmaStarted.write BytesMoved.dma"),
            unsaid("it is in no one place", "frame", "PagePassed.moving"),
            unsaid("the whole page is wrong", "line", "Trapped.page_gone Trapped.read_only"),
            unsaid("a page is where a buffer is", "line", "MessageSent MessageReceived"),
            unsaid("it is all of the message", "total", "MessageReceived MessageReceived.call"),
            unsaid("it is cut", "reply", "MessageReceived.truncated"),
            unsaid("it is the process's own", "owner.page owner.process", "BytesMoved"),
            unsaid(
                    "the entry is what matters",
                    "owner.page owner.process owner.group owner.object",
                    "PageFaulted.soft PageFaulted.shared"),
            unsaid("it is not about one group", "group", "Blocked.page Blocked.device"),
            unsaid("it is not written", "value", "WordUpdated.different"),
            unsaid("no probe is made", "probes", "ObjectFound.cached ObjectFound.behind.cached"),
            unsaid(
                    "the access is not looked at",
                    "at length limit object",
                    "CapabilityTrapped.E_NOCAPABILITY CapabilityTrapped.E_REVOKED"),
            unsaid(
                    "the access is not looked at",
                    "at length limit",
                    "CapabilityTrapped.E_NOOBJECT CapabilityTrapped.E_RIGHTS CapabilityTrapped.cut CapabilityTrapped.kept"),
            unsaid("the object is what matters", "capability", "CapabilityTrapped.E_BOUNDS"),
            unsaid("it is over for all of it", "frame length", "Incident.reference_leak Incident.race_warning"),
            unsaid("no process has it", "victim", "Incident.freed_frame"),
            unsaid("it is the writer who is harmed", "victim", "Incident.lost_update Incident.dma_astray"),
            unsaid(
                    "the page is not what decides",
                    "page",
                    "Refused.E_CLOSED Refused.E_HOLDS Refused.E_MEMBER Refused.E_NOTMEMBER"),
            unsaid(
                    "the page is not what decides",
                    "page",
                    "Refused.E_NOTFAMILY Refused.E_NOGROUP Refused.E_NOFRAME Refused.E_TOOLARGE"),
            unsaid("the page is not what decides", "page", "Refused.E_NOPROCESS Refused.E_NOSEMAPHORE"),
            unsaid("the group is not what decides", "about", "Refused.E_OCCUPIED Refused.E_RANGE Refused.E_GUARD"),
            unsaid("it is not made", "about", "Refused.E_NOFRAME Refused.E_FULL"),
            unsaid(
                    "the caller is not what decides",
                    "process",
                    "Refused.E_NOPAGE Refused.E_NOTPRESENT Refused.E_HALTED Refused.E_DEAD Refused.E_NOPROCESS"),
            unsaid("the caller is not what decides", "process", "Refused.E_BLOCKED"),
            unsaid("a process waits in one place", "mailbox", "Woken"));

    private final EventValues values;
    private final Set<String> mentioned = new HashSet<>();
    private String rest;

    private SentenceCheck(Event event, String sentences) {
        values = EventValues.of(event);
        rest = sentences.replace("The operating system", "os");
    }

    private static Form form(String words, String... components) {
        return new Form(
                Pattern.compile(words),
                List.of(components).stream()
                        .map(some -> Set.of(some.split(" ", -1)))
                        .toList());
    }

    private static Unsaid unsaid(String why, String components, String where) {
        return new Unsaid(why, Set.of(components.split(" ", -1)), Set.of(where.split(" ", -1)));
    }

    /** What is wrong with the sentences of an event; empty if nothing is. */
    static Optional<String> fault(Event event) {
        List<Event> one = List.of(event);
        return fault(
                event,
                Sentences.what(one) + Sentences.why(one).map(why -> " " + why).orElse(""));
    }

    /** What is wrong with sentences about an event. */
    static Optional<String> fault(Event event, String sentences) {
        return new SentenceCheck(event, sentences)
                .wrong(event)
                .map(what -> what + " in \"" + sentences + "\" of " + event);
    }

    private Optional<String> wrong(Event event) {
        values.byComponent().forEach((component, value) -> {
            if (value.contains(" ") && rest.contains(value)) {
                mentioned.add(component);
                rest = rest.replace(value, "...");
            }
        });
        rest = CONSTANTS.matcher(rest).replaceAll("...");
        for (Form form : FORMS) {
            Optional<String> wrong = wrong(form);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        Optional<String> left = NUMBER.matcher(NAME.matcher(rest).replaceAll("..."))
                .results()
                .map(number -> "The number " + number.group() + " of nothing")
                .findFirst();
        return left.or(this::wrongName).or(() -> unsaid(event));
    }

    private Optional<String> wrong(Form form) {
        Matcher matcher = form.words.matcher(rest);
        StringBuilder next = new StringBuilder();
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String value = matcher.group(group);
                Set<String> components = values.withValue(value, form.components.get(group - 1));
                if (value != null && components.isEmpty()) {
                    return Optional.of("No " + form.components.get(group - 1) + " is \"" + value + "\"");
                }
                mentioned.addAll(components);
            }
            matcher.appendReplacement(next, "...");
        }
        rest = matcher.appendTail(next).toString();
        return Optional.empty();
    }

    private Optional<String> wrongName() {
        Set<String> all = values.byComponent().keySet();
        Matcher matcher = NAME.matcher(ARTICLE.matcher(rest).replaceAll(""));
        while (matcher.find()) {
            Set<String> components = values.withValue(matcher.group(), all);
            if (components.isEmpty()) {
                return Optional.of("No name is \"" + matcher.group() + "\"");
            }
            mentioned.addAll(components);
        }
        return Optional.empty();
    }

    private Optional<String> unsaid(Event event) {
        return values.byComponent().keySet().stream()
                .filter(component -> !mentioned.contains(component))
                .filter(component -> UNSAID.stream().noneMatch(unsaid -> unsaid.permits(event.key(), component)))
                .findFirst()
                .map(component -> "Nothing of " + component);
    }
}
