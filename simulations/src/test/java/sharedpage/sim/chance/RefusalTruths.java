package sharedpage.sim.chance;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.capability.ObjectType;
import sharedpage.sim.event.Event;
import sharedpage.sim.group.Consistency;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.GroupState;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.AddressSpaceEnd;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.process.Process;

/**
 * Why a call was refused, as its sentence says: what must be so in the machine that the caller found. By the error and, where
 * it has several, the reason.
 */
final class RefusalTruths {
    private static final Map<String, Predicate<RefusedCall>> OF_CALLERS = Map.ofEntries(
            entry("E_HALTED", call -> call.machine().halted()),
            entry(
                    "E_NOPROCESS",
                    call -> call.machine().process(call.event().subject()).isEmpty()),
            entry("E_DEAD", call -> !call.process().alive()),
            entry("E_BLOCKED", call -> !call.machine().isIdle(call.caller())),
            entry("E_NAMETAKEN", call -> call.machine().hasName(call.event().about())),
            entry("E_FULL", RefusalTruths::isFull),
            entry("E_NOTANCESTOR", call -> !call.machine()
                    .isChild(call.process().number(), call.caller())),
            entry(
                    "E_WAITS",
                    call -> groups(call, group -> waits(group, call.process().number()))));

    private static final Map<String, Predicate<RefusedCall>> OF_GROUPS = Map.ofEntries(
            entry(
                    "E_NOGROUP",
                    call -> call.machine().group(call.event().about()).isEmpty()),
            entry("E_NOGROUP.dissolved", call -> !call.group().isLive()),
            entry(
                    "E_NOGROUP.ending",
                    call -> call.group().isLive() && call.group().marked()),
            entry("E_MEMBER", call -> call.isMember() && call.is("enter_group")),
            entry("E_MEMBER.still_member", call -> call.isMember() && call.is("quit")),
            entry(
                    "E_MEMBER.own_group",
                    call -> call.isMember() && (call.is("suspend_group") || call.is("resume_group"))),
            entry(
                    "E_MEMBER.victim_member",
                    call -> groups(
                            call, group -> group.member(call.process().number()).isPresent())),
            entry("E_NOTMEMBER", call -> !call.isMember()),
            entry(
                    "E_WRONGPAGE",
                    call -> call.is("exit_group")
                            && call.isMember()
                            && !call.group().members().contains(new Member(call.caller(), call.page()))),
            entry("E_HOLDS", call -> call.group().isHeldBy(call.caller())),
            entry("E_NOTHOLDER", call -> !call.group().isHeldBy(call.caller())),
            entry(
                    "E_NOTCREATOR",
                    call -> call.group().creator() != call.caller()
                            && call.group().owner() == call.group().creator()),
            entry(
                    "E_NOTCREATOR.no_owner_below",
                    call -> call.group().owner() < 0
                            || !call.machine().isDescendant(call.group().owner(), call.caller())),
            entry(
                    "E_NOTCREATOR.not_heir",
                    call -> call.group().creator() != call.group().owner()
                            && call.group().owner() != call.caller()),
            entry(
                    "E_NOTFAMILY",
                    call -> !call.machine()
                                    .isDescendant(call.caller(), call.group().creator())
                            && call.group().owner() != call.caller()),
            entry("E_BUSY", call -> !call.group().members().isEmpty()),
            entry("E_CLOSED", call -> call.is("enter_group") && call.group().state() == GroupState.EMPTY),
            entry(
                    "E_OWNER",
                    call -> call.is("quit")
                            && call.group().isLive()
                            && call.group().owner() == call.caller()),
            entry(
                    "E_OWNER.victim_owner",
                    call -> groups(
                            call, group -> group.owner() == call.process().number())),
            entry("E_NOTSUSPENDED", call -> call.group().suspensions().isEmpty()),
            entry("E_NOSEMAPHORE", call -> call.group().isLive() && call.semaphore() == null),
            entry("E_NOTRECOVERABLE", call -> call.semaphore().consistency() == Consistency.NOT_RECOVERABLE),
            entry("E_CONSISTENT", call -> call.semaphore().consistency() != Consistency.INCONSISTENT));

    private static final Map<String, Predicate<RefusedCall>> OF_PAGES = Map.ofEntries(
            entry("E_BOUNDS", call -> call.number("at") + asked(call) > pageSize(call)),
            entry("E_INVALID", call -> isTooLarge(call)),
            entry("E_RANGE", call -> !call.process(call.caller()).hasPage(call.page())),
            entry("E_RANGE.no_longer_space", call -> call.page() >= 64),
            entry("E_OCCUPIED", call -> call.entry().exists()),
            entry("E_OCCUPIED.all_occupied", call -> call.process(call.caller()).table().stream()
                    .allMatch(PageTableEntry::exists)),
            entry("E_OCCUPIED.no_guarded_page", RefusalTruths::hasNoGuardedPage),
            entry(
                    "E_GUARD",
                    call -> call.entry().isGuard()
                            || (call.page() != call.number("page")
                                    && call.entry().exists())),
            entry(
                    "E_NOFRAME",
                    call -> !call.hasFreeFrame()
                            && (call.number("frame") < 0 || call.operation().startsWith("relocate"))),
            entry(
                    "E_NOFRAME.frame_taken",
                    call -> call.number("frame") >= 0
                            && !call.machine().memory().areFree(call.number("frame"), call.span())),
            entry("E_TOOLARGE", call -> call.framesNeeded(call.number("bytes")) > call.framesForProcesses()),
            entry(
                    "E_TOOLARGE.buffer",
                    call -> Math.max(call.framesNeeded(call.number("bytes")), call.framesNeeded(call.number("size")))
                            > call.framesForProcesses()),
            entry(
                    "E_TOOLARGE.no_copy",
                    call -> call.framesForProcesses() < 2 && call.entry().copiesOnWrite()),
            entry("E_NOPAGE", call -> !call.process().entry(call.page()).exists()),
            entry(
                    "E_NOPAGE.page_gone",
                    call -> call.process().entry(call.page()).exists()
                            && !call.machine()
                                    .page(call.process().entry(call.page()).of())
                                    .exists()),
            entry("E_NOTPRESENT", call -> !call.machine()
                    .page(call.process().entry(call.page()).of())
                    .isResident()));

    private static final Map<String, Predicate<RefusedCall>> OF_MAILBOXES = Map.ofEntries(
            entry(
                    "E_NOMAILBOX",
                    call -> call.machine().mailbox(call.event().about()).isEmpty()),
            entry("E_GONE", call -> !call.mailbox().live()),
            entry(
                    "E_GONE.no_answerer",
                    call -> call.mailbox().answerers().isEmpty()
                            && call.mailbox().queue().isEmpty()),
            entry("E_NORIGHT", RefusalTruths::hasNoRight),
            entry("E_SIZE", call -> call.number("bytes") > call.mailbox().longest()),
            entry("E_SMALL", call -> call.mailbox().queue().get(0).length() > call.number("size")),
            entry("E_NOROOM", call -> call.mailbox().isFull()));

    private static final Map<String, Predicate<RefusedCall>> OF_OBJECTS = Map.ofEntries(
            entry("E_NOCAPABILITY", call -> call.machine()
                    .capabilities()
                    .held(call.caller(), Integer.parseInt(call.event().about()))
                    .isEmpty()),
            entry("E_RIGHTS", call -> !call.capability().rights().letters().equals("rwd")),
            entry("E_REVOKED", call -> call.object().live()),
            entry("E_NOOBJECT", call -> call.machine()
                    .capabilities()
                    .object(call.event().about())
                    .isEmpty()),
            entry("E_NOOBJECT.object_deleted", call -> !call.object().live()),
            entry("E_NOOBJECT.caretaker", call -> call.object().type() == ObjectType.INDIRECT),
            entry("E_NOCAPABILITY.enclosed_twice", RefusalTruths::isEnclosedTwice),
            entry("E_OBJECTLENGTH", call -> call.number("bytes") < 1 || call.number("bytes") > pageSize(call)),
            entry("E_NOCARETAKER", call -> call.object().type() == ObjectType.SEGMENT),
            entry("E_ABSENT", call -> !call.machine().page(call.object().page()).isResident()),
            entry(
                    "E_LISTFULL",
                    call -> call.machine()
                                            .capabilities()
                                            .nextIndex(call.process().number())
                                    + 8
                            > Capabilities.LONGEST_LIST));

    private static final List<Map<String, Predicate<RefusedCall>>> ALL =
            List.of(OF_CALLERS, OF_GROUPS, OF_PAGES, OF_MAILBOXES, OF_OBJECTS);

    private RefusalTruths() {}

    /** Whether there is a condition for a key of events. */
    static boolean areAbout(String key) {
        return ALL.stream().anyMatch(some -> some.containsKey(key.substring("Refused.".length())));
    }

    private static Predicate<RefusedCall> of(String key) {
        return ALL.stream()
                .filter(some -> some.containsKey(key))
                .findFirst()
                .orElseThrow()
                .get(key);
    }

    /** A reason about something that is not there is not so. */
    static boolean isSo(Step step, Event.Refused event) {
        String key = event.key().substring("Refused.".length());
        try {
            return of(key).test(RefusedCall.of(step, event));
        } catch (NoSuchElementException notThere) {
            return false;
        }
    }

    private static boolean groups(RefusedCall call, Predicate<Group> condition) {
        return call.machine().groups().stream().anyMatch(group -> group.isLive() && condition.test(group));
    }

    private static boolean waits(Group group, int process) {
        return group.semaphore() != null && group.semaphore().queue().contains(process);
    }

    private static boolean isFull(RefusedCall call) {
        Machine machine = call.machine();
        int number =
                switch (call.operation()) {
                    case "spawn" -> machine.processes().size();
                    case "create_group" -> machine.groups().size();
                    case "create_mailbox" -> machine.mailboxes().size();
                    default -> machine.capabilities().objects().size();
                };
        return number == Settings.MOST_PROCESSES;
    }

    private static int pageSize(RefusedCall call) {
        return call.machine().settings().pageSize();
    }

    /** How many bytes a call is for: a word if it names no number. */
    private static int asked(RefusedCall call) {
        return call.values().containsKey("bytes")
                ? call.number("bytes")
                : call.machine().settings().get(Setting.WORD_SIZE);
    }

    private static boolean isTooLarge(RefusedCall call) {
        long value = call.machine()
                .processes()
                .get(call.caller())
                .registers()
                .get(call.event().about());
        return Long.compareUnsigned(value, 9_999) > 0;
    }

    private static boolean hasNoGuardedPage(RefusedCall call) {
        Process process = call.process(call.caller());
        int pages = process.table().size();
        boolean wraps = call.machine().settings().get(Setting.ADDRESS_SPACE_END) == AddressSpaceEnd.WRAP;
        return IntStream.range(0, pages)
                .allMatch(page -> process.entry(page).exists()
                        || process.entry(page).isGuard()
                        || process.entry(wraps ? (page + 1) % pages : page + 1).exists()
                        || (wraps && pages == 1));
    }

    private static boolean isEnclosedTwice(RefusedCall call) {
        return ((List<?>) call.values().get("capabilities"))
                        .stream()
                                .filter(one -> String.valueOf(((EnclosedCapability) one).capability())
                                        .equals(call.event().about()))
                                .count()
                > 1;
    }

    private static boolean hasNoRight(RefusedCall call) {
        return switch (call.operation()) {
            case "send" -> !call.mailbox().maySend().contains(call.caller());
            case "reply" -> !call.mailbox().answerers().contains(call.caller());
            case "remote_call" ->
                (call.event().about().equals(call.text("mailbox"))
                                && !call.mailbox().maySend().contains(call.caller()))
                        || (call.event().about().equals(call.text("reply"))
                                && call.mailbox().owner() != call.caller());
            default -> call.mailbox().owner() != call.caller();
        };
    }
}
