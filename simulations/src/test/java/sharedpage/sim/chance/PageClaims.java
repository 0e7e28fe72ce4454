package sharedpage.sim.chance;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.event.TransferEvent.Trapped;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.KernelBug;
import sharedpage.sim.policy.Setting;

/** What events of pages and frames say. */
final class PageClaims {
    private PageClaims() {}

    static void add() {
        faults();
        moves();
        entries();
        copies();
    }

    private static void faults() {
        Claims.of(PagingEvent.PageFaulted.class, (before, after, event, step) -> {
            PageTableEntry entry = before.entry(event.process(), event.page());
            Page page = before.machine().page(entry.of());
            return event.owner().equals(before.machine().named(page.owner()))
                    && switch (event.how()) {
                        case "hard" -> !page.isResident();
                        case "soft" -> page.isResident();
                        case "locked" -> page.locked();
                        default -> entry.copiesOnWrite();
                    };
        });
        Claims.of(PagingEvent.RepairSkipped.class, (before, after, event, step) -> {
            PageTableEntry entry = before.entry(event.process(), event.page());
            return switch (event.how()) {
                case "removed" -> !entry.exists();
                case "absent" -> !before.machine().page(entry.of()).isResident();
                default -> before.machine().page(entry.of()).locked();
            };
        });
        Claims.of(
                Trapped.class,
                (before, after, event, step) -> event.moved() < event.length()
                        && switch (event.reason()) {
                            case "no_entry" ->
                                !before.entry(event.process(), event.page()).exists();
                            case "no_line" ->
                                event.line() >= before.machine().settings().pageSize();
                            case "page_gone" ->
                                before.entry(event.process(), event.page()).exists()
                                        && !before.page(event.process(), event.page())
                                                .exists();
                            case "read_only" ->
                                before.entry(event.process(), event.page()).exists()
                                        && !before.entry(event.process(), event.page())
                                                .writable();
                            case "no_frame" ->
                                before.machine().channels().get(0).frame()
                                        == before.machine().frames().size();
                            case "not_started_for" ->
                                before.machine().channels().get(0).frame() == event.page()
                                        && !before.machine().channels().get(0).isStartedFor(event.page());
                            default -> throw new AssertionError(event);
                        });
    }

    private static void moves() {
        Claims.of(
                PagingEvent.FrameFreed.class,
                (before, after, event, step) ->
                        after.machine().frames().get(event.frame()).isFree());
        Claims.of(PagingEvent.PageLocked.class, (before, after, event, step) -> isAnyLocked(after, event.owner()));
        Claims.of(PagingEvent.PageUnlocked.class, (before, after, event, step) -> isAnyLocked(before, event.owner()));
        Claims.of(
                PagingEvent.ProcessHeld.class,
                (before, after, event, step) -> after.process(event.process()).held() > 0);
        Claims.of(
                PagingEvent.ProcessReleased.class,
                (before, after, event, step) -> before.process(event.process()).held() > 0);
        Claims.of(PagingEvent.ProcessSkipped.class, (before, after, event, step) -> !before.isAlive(event.process()));
        Claims.of(
                PagingEvent.PageWritten.class,
                (before, after, event, step) -> isIn(before, event.owner(), event.frame())
                        && after.machine()
                                .memory()
                                .disk()
                                .get(event.slot())
                                .bytes()
                                .equals(after.machine()
                                        .frames()
                                        .get(event.frame())
                                        .bytes()));
        Claims.of(
                PagingEvent.PageClean.class,
                (before, after, event, step) -> isIn(before, event.owner(), event.frame()));
        Claims.of(
                PagingEvent.FrameChosen.class,
                (before, after, event, step) ->
                        before.machine().frames().get(event.frame()).isFree()
                                && !after.machine().frames().get(event.frame()).isFree());
        Claims.of(
                PagingEvent.VictimChosen.class,
                (before, after, event, step) -> isIn(before, event.owner(), event.frame())
                        && before.machine().memory().freeFrames(event.span()).isEmpty()
                        && event.used() == isUsed(before.machine(), event.frame()));
        Claims.of(PagingEvent.PageFetched.class, (before, after, event, step) -> after.machine()
                .memory()
                .disk()
                .get(event.slot())
                .bytes()
                .equals(after.machine().frames().get(event.frame()).bytes()));
        Claims.of(
                PagingEvent.FrameCopied.class,
                (before, after, event, step) -> isIn(before, event.owner(), event.from())
                        && after.machine()
                                .frames()
                                .get(event.to())
                                .bytes()
                                .equals(before.machine()
                                        .frames()
                                        .get(event.from())
                                        .bytes()));
        Claims.of(
                PagingEvent.PageArrived.class,
                (before, after, event, step) -> isIn(after, event.owner(), event.frame()));
        Claims.of(
                PagingEvent.DescriptorPointed.class,
                (before, after, event, step) -> isIn(after, event.owner(), event.frame()));
    }

    private static void entries() {
        Claims.of(
                PagingEvent.DescriptorInvalidated.class,
                (before, after, event, step) -> after.machine().memory().pages().stream()
                        .anyMatch(page -> !page.valid()
                                && after.machine().named(page.owner()).equals(event.owner())));
        Claims.of(
                PagingEvent.ShootdownStarted.class,
                (before, after, event, step) -> isInterrupted(before.machine(), event.members()));
        Claims.of(
                PagingEvent.EntryInvalidated.class,
                (before, after, event, step) ->
                        before.entry(event.process(), event.page()).exists()
                                && !after.entry(event.process(), event.page()).present());
        Claims.of(PagingEvent.EntrySkipped.class, (before, after, event, step) -> before.isAlive(event.process()));
        Claims.of(
                PagingEvent.EntryPointed.class,
                (before, after, event, step) ->
                        after.entry(event.process(), event.page()).present()
                                && after.entry(event.process(), event.page()).frame() == event.frame());
        Claims.of(
                PagingEvent.TlbFlushed.class,
                (before, after, event, step) ->
                        after.process(event.process()).tlb().copy(event.page()).isEmpty());
    }

    private static void copies() {
        Claims.of(
                PagingEvent.PageShared.class,
                (before, after, event, step) -> after.entry(event.process(), event.page())
                                .copyOnWrite()
                        && after.entry(event.process(), event.page()).of()
                                == after.entry(event.parent(), event.page()).of());
        Claims.of(
                PagingEvent.PageCopied.class,
                (before, after, event, step) ->
                        before.page(event.process(), event.page()).frame() == event.from()
                                && after.page(event.process(), event.page()).frame() == event.to()
                                && after.entry(event.process(), event.page()).letsWrite());
        Claims.of(
                PagingEvent.CopySpared.class,
                (before, after, event, step) ->
                        after.page(event.process(), event.page()).frame() == event.frame()
                                && after.entry(event.process(), event.page()).letsWrite());
        Claims.of(PagingEvent.CopySkipped.class, (before, after, event, step) -> !before.page(
                        event.process(), event.page())
                .isResident());
        Claims.of(
                PagingEvent.CopyAwaited.class,
                (before, after, event, step) ->
                        before.machine().memory().freeFrame().isEmpty());
        Claims.of(
                PagingEvent.PagePassed.class,
                (before, after, event, step) -> event.frame() < 0
                        || event.moving()
                        || after.machine().ownerOf(event.frame()).equals(event.owner()));
    }

    /** Whether a frame holds the page of an owner. */
    private static boolean isIn(Claims.State state, NamedOwner owner, int frame) {
        return state.machine().frames().get(frame).isFree()
                || isSame(state.machine().ownerOf(frame), owner);
    }

    private static boolean isSame(NamedOwner one, NamedOwner other) {
        return one.holder().equals(other.holder());
    }

    private static boolean isAnyLocked(Claims.State state, NamedOwner owner) {
        return state.machine().memory().pages().stream()
                .anyMatch(page ->
                        page.locked() && state.machine().named(page.owner()).equals(owner));
    }

    /** Whether so many live processes have a page that is being moved; a careless kernel may forget one. */
    private static boolean isInterrupted(Machine machine, int processors) {
        boolean forgets = machine.settings().get(Setting.KERNEL_BUGS).contains(KernelBug.FORGET_PAIR);
        return IntStream.range(0, machine.memory().pages().size())
                .filter(page -> machine.page(page).locked())
                .mapToLong(page -> machine.pairs(page).stream()
                        .map(Member::process)
                        .distinct()
                        .filter(process -> machine.processes().get(process).alive())
                        .count())
                .anyMatch(live -> live == processors || (forgets && live - 1 == processors));
    }

    /** Whether the page in a frame was used since the hand of the clock last passed it. */
    private static boolean isUsed(Machine machine, int frame) {
        OptionalInt found = machine.memory().pages().indexOf(page -> page.frame() == frame);
        int number = found.orElseThrow();
        return machine.page(number).used()
                || machine.pairs(number).stream().anyMatch(pair -> machine.processes()
                        .get(pair.process())
                        .entry(pair.page())
                        .used());
    }
}
