package sharedpage.sim.invariant;

import java.util.function.Consumer;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.group.Member;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.ActorKind;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.operation.CompareAndSwap;

/**
 * What a run must have led to, computed independently of the machine: the bytes of every page as if there were no frames,
 * no disk and no TLB, the value of every semaphore, how far the transfer of every process has come, and what every mailbox
 * holds.
 *
 * @param pages by the number of the kernel's record of the page
 * @param spaces what each process must find in its private pages
 * @param values of the semaphores, by the number of the group
 * @param transfers by the number of the process
 * @param mailboxes what each mailbox must contain
 */
public record ShadowModel(
        PersistentVector<ShadowPage> pages,
        PrivateBytes spaces,
        PersistentVector<Integer> values,
        PersistentVector<TransferProgress> transfers,
        MailboxOracle mailboxes) {

    /**
     * The bytes that a page must have.
     *
     * @param doubtful 1 for each byte that a device overwrote without the kernel's knowledge: it may have either value
     * @param written whether it was written since the page was last copied to disk
     */
    record ShadowPage(Bytes bytes, Bytes doubtful, boolean written) {
        ShadowModel.ShadowPage with(int at, Bytes data) {
            return new ShadowModel.ShadowPage(bytes.with(at, data), doubtful.with(at, Bytes.zeros(data.size())), true);
        }

        ShadowModel.ShadowPage doubting(int at, int length) {
            Bytes ones = Bytes.of(new byte[] {1}).repeated(0, length);
            return new ShadowModel.ShadowPage(bytes, doubtful.with(at, ones), written);
        }

        /** After an operation that needs the right to write, and so marks the page as modified, wrote nothing else. */
        ShadowModel.ShadowPage writtenBack() {
            return new ShadowModel.ShadowPage(bytes, doubtful, true);
        }

        ShadowModel.ShadowPage stored() {
            return new ShadowModel.ShadowPage(bytes, doubtful, false);
        }

        /** Whether {@code length} bytes from {@code at} on may be these. */
        boolean allows(int at, Bytes found) {
            for (int i = 0; i < found.size(); i++) {
                if (doubtful.at(at + i) == 0 && bytes.at(at + i) != found.at(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** How many bytes of a transfer have moved, and the line at which it goes on. */
    record TransferProgress(int moved, int line) {
        static final ShadowModel.TransferProgress NONE = new ShadowModel.TransferProgress(0, 0);
    }

    /** The shadow model at the start of a run, taken from the machine. */
    public static ShadowModel of(Machine start) {
        return new ShadowModel(
                        PersistentVector.empty(),
                        PrivateBytes.of(start),
                        PersistentVector.empty(),
                        PersistentVector.empty(),
                        MailboxOracle.NONE)
                .grown(start);
    }

    private ShadowModel grown(Machine machine) {
        ShadowModel next = this;
        for (int page = pages.size(); page < machine.memory().pages().size(); page++) {
            Bytes bytes = kept(machine, page);
            next = next.with(page, new ShadowModel.ShadowPage(bytes, Bytes.zeros(bytes.size()), false));
        }
        for (int group = values.size(); group < machine.groups().size(); group++) {
            Semaphore semaphore = machine.groups().get(group).semaphore();
            next = next.withValue(group, semaphore == null ? 0 : semaphore.value());
        }
        for (int process = transfers.size(); process < machine.processes().size(); process++) {
            next = next.with(process, ShadowModel.TransferProgress.NONE);
        }
        return next;
    }

    /** The one copy of a page that counts. */
    static Bytes kept(Machine machine, int number) {
        Page page = machine.page(number);
        return page.keeper() >= 0
                ? machine.frames().get(page.keeper()).bytes()
                : machine.memory().disk().get(page.slot()).bytes();
    }

    private ShadowModel with(int page, ShadowModel.ShadowPage contents) {
        return new ShadowModel(pages.with(page, contents), spaces, values, transfers, mailboxes);
    }

    private ShadowModel withValue(int group, int value) {
        return new ShadowModel(pages, spaces, values.with(group, value), transfers, mailboxes);
    }

    private ShadowModel with(int process, ShadowModel.TransferProgress progress) {
        return new ShadowModel(pages, spaces, values, transfers.with(process, progress), mailboxes);
    }

    /** The shadow model after one more step. */
    public ShadowModel after(Step step) {
        ShadowModel next = grown(step.after()).with(spaces.grown(step));
        for (Event event : step.events()) {
            next = next.with(next.spaces.after(step, event, next.mailboxes))
                    .after(step, event)
                    .with(next.mailboxes.after(step, event));
        }
        return next.afterBlock(step);
    }

    private ShadowModel after(Step step, Event event) {
        if (event instanceof TransferEvent.BytesMoved moved) {
            return moved(step, moved);
        } else if (event instanceof PagingEvent.PageCopied copied) {
            return copied(step, copied);
        } else if (event instanceof PagingEvent.PageWritten written) {
            int page = PlacementInvariants.pageOn(step.before(), written.slot());
            return with(page, pages.get(page).stored());
        } else if (event instanceof GroupEvent.SemaphoreCreated created) {
            return withValue(group(step, created.group()), created.value());
        } else if (event instanceof GroupEvent.SemaphoreTaken taken) {
            int group = group(step, taken.group());
            return withValue(group, values.get(group) - 1);
        } else if (event instanceof GroupEvent.SemaphoreReleased released) {
            int group = group(step, released.group());
            return withValue(group, values.get(group) + 1);
        } else if (event instanceof MessageEvent.MessageReceived received) {
            return received(step, received);
        }
        return this;
    }

    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    private ShadowModel with(PrivateBytes next) {
        return next == spaces ? this : new ShadowModel(pages, next, values, transfers, mailboxes);
    }

    @SuppressWarnings("ReferenceEquality") // likewise
    private ShadowModel with(MailboxOracle next) {
        return next == mailboxes ? this : new ShadowModel(pages, spaces, values, transfers, next);
    }

    /** The copy of a page that was shared has its bytes, and they are on no disk. */
    private ShadowModel copied(Step step, PagingEvent.PageCopied copied) {
        int process = step.onBehalfOf();
        int shared = step.before().processes().get(process).entry(copied.page()).of();
        int copy = step.after().processes().get(process).entry(copied.page()).of();
        return with(copy, pages.get(shared).writtenBack());
    }

    private ShadowModel received(Step step, MessageEvent.MessageReceived received) {
        Bytes bytes = mailboxes.expectedBytes(step, received);
        ShadowModel next = this;
        for (MailboxOracle.PageFragment part :
                MailboxOracle.fragments(step, received.page(), received.line(), received.length())) {
            ShadowModel.ShadowPage written =
                    next.pages.get(part.page()).with(part.line(), bytes.slice(part.from(), part.length()));
            next = next.with(part.page(), written);
        }
        return next;
    }

    private static int group(Step step, String name) {
        return step.after().group(name).orElseThrow().number();
    }

    private ShadowModel moved(Step step, TransferEvent.BytesMoved moved) {
        int process = step.onBehalfOf();
        int end = moved.frameLine() + moved.length();
        ShadowModel.TransferProgress progress = new ShadowModel.TransferProgress(
                moved.done(), end % step.after().settings().pageSize());
        ShadowModel next = with(process, moved.done() == moved.total() ? ShadowModel.TransferProgress.NONE : progress);
        int page = TransferInvariants.pageMeant(step, moved);
        if (moved.access().equals("read")) {
            boolean writesBack = page >= 0 && step.operation() instanceof CompareAndSwap;
            return writesBack ? next.with(page, pages.get(page).writtenBack()) : next;
        }
        if (page >= 0) {
            return next.with(page, pages.get(page).with(moved.frameLine(), TransferInvariants.dataMeant(step, moved)));
        }
        int hit = TransferInvariants.pageIn(step.before(), moved.frame());
        return hit < 0 ? next : next.with(hit, pages.get(hit).doubting(moved.frameLine(), moved.length()));
    }

    /** A process that rests has no transfer in progress. */
    private ShadowModel afterBlock(Step step) {
        int process = step.onBehalfOf();
        boolean rests = process >= 0
                && ActorId.kindOf(process) == ActorKind.PROCESS
                && step.after().activity(process).isIdle();
        return rests ? with(process, ShadowModel.TransferProgress.NONE) : this;
    }

    /** I8, over the run. */
    void signalsAndWaitsAddUp(Machine machine, Consumer<String> broken) {
        machine.groups().forEach(group -> {
            if (group.semaphore() != null && group.semaphore().value() != values.get(group.number())) {
                broken.accept("the semaphore of group " + group.name() + " has value "
                        + group.semaphore().value() + ", waits and signals lead to " + values.get(group.number())
                        + ".");
            }
        });
    }

    /** I13. */
    void noByteIsLost(Machine machine, Consumer<String> broken) {
        spaces.noProcessFindsAnothersWrites(machine, broken);
        for (int number = 0; number < pages.size(); number++) {
            Page page = machine.page(number);
            if (!PlacementInvariants.isGone(page)) {
                ShadowModel.ShadowPage wanted = pages.get(number);
                String what = machine.named(page.owner()).toString();
                if (!wanted.allows(0, kept(machine, number))) {
                    broken.accept(what + " does not have the bytes that were written to it.");
                }
                Bytes stored = machine.memory().disk().get(page.slot()).bytes();
                boolean marked = isMarked(machine, number);
                if (!marked && !isPinned(machine, page) && !wanted.allows(0, stored)) {
                    broken.accept(what + " differs from its slot, and nothing marks it as modified.");
                } else if (marked && !wanted.written()) {
                    broken.accept(what + " is marked as modified, and was not written to.");
                }
            }
        }
    }

    private static boolean isMarked(Machine machine, int number) {
        boolean marked = machine.page(number).dirty();
        for (Member pair : machine.pairs(number)) {
            var entry = machine.processes().get(pair.process()).entry(pair.page());
            marked |= entry.of() == number && entry.modified();
        }
        return marked;
    }

    private static boolean isPinned(Machine machine, Page page) {
        return page.isResident() && machine.frames().get(page.frame()).pins() > 0;
    }
}
