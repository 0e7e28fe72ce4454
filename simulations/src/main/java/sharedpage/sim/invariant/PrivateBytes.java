package sharedpage.sim.invariant;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import sharedpage.sim.device.Extent;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.EntryKind;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.GroupPolicies.SpawnInheritance;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/**
 * The bytes that each process must find in its private pages, as if no page was ever shared: a child that has the pages of its
 * parent has copies of them from the start.
 *
 * @param pages by process and number of the page in its address space
 */
record PrivateBytes(Map<Member, ShadowModel.ShadowPage> pages) {
    static final PrivateBytes NONE = new PrivateBytes(Map.of());

    PrivateBytes {
        pages = Map.copyOf(pages);
    }

    /** Those at the start of a run, taken from the machine. */
    static PrivateBytes of(Machine start) {
        Map<Member, ShadowModel.ShadowPage> pages = new HashMap<>();
        for (Process process : start.processes()) {
            for (int page = 0; page < process.table().size(); page++) {
                PageTableEntry entry = process.entry(page);
                if (entry.kind() == EntryKind.PRIVATE) {
                    Bytes bytes = ShadowModel.kept(start, entry.of());
                    pages.put(
                            new Member(process.number(), page),
                            new ShadowModel.ShadowPage(bytes, Bytes.zeros(bytes.size()), false));
                }
            }
        }
        return new PrivateBytes(pages);
    }

    /** After a step in which a process may have been made, as the setting {@code spawn} says. */
    PrivateBytes grown(Step step) {
        Map<Member, ShadowModel.ShadowPage> next = new HashMap<>(pages);
        boolean copies = step.before().settings().get(Setting.SPAWN) == SpawnInheritance.COPY_ON_WRITE;
        int known = step.before().processes().size();
        for (int child = known; copies && child < step.after().processes().size(); child++) {
            int number = child;
            int parent = step.after().processes().get(child).parent();
            pages.forEach((place, bytes) -> {
                if (place.process() == parent) {
                    next.put(new Member(number, place.page()), bytes);
                }
            });
        }
        return next.size() == pages.size() ? this : new PrivateBytes(next);
    }

    /** After one of the events of a step. */
    PrivateBytes after(Step step, Event event, MailboxOracle mailboxes) {
        if (event instanceof TransferEvent.BytesMoved moved && moved.access().equals("write")) {
            return moved(step, moved);
        } else if (event instanceof MessageEvent.MessageReceived received) {
            Bytes bytes = mailboxes.expectedBytes(step, received);
            PrivateBytes next = this;
            for (MailboxOracle.PageFragment part :
                    MailboxOracle.fragments(step, received.page(), received.line(), received.length())) {
                Bytes slice = bytes.slice(part.from(), part.length());
                next = next.changed(
                        new Member(step.onBehalfOf(), part.number()), page -> page.with(part.line(), slice));
            }
            return next;
        }
        return this;
    }

    private PrivateBytes moved(Step step, TransferEvent.BytesMoved moved) {
        if (TransferInvariants.pageMeant(step, moved) >= 0) {
            Bytes data = TransferInvariants.dataMeant(step, moved);
            return changed(placeMeant(step, moved), page -> page.with(moved.frameLine(), data));
        }
        int hit = TransferInvariants.pageIn(step.before(), moved.frame());
        PrivateBytes next = this;
        for (Member place : pages.keySet()) {
            if (hit >= 0 && entry(step.before(), place).of() == hit) {
                next = next.changed(place, page -> page.doubting(moved.frameLine(), moved.length()));
            }
        }
        return next;
    }

    /** The page of the process that the bytes are meant for; page -1 if they are meant for an object. */
    private static Member placeMeant(Step step, TransferEvent.BytesMoved moved) {
        if (moved.by().equals("cpu")) {
            return new Member(step.onBehalfOf(), moved.page() == null ? -1 : moved.page());
        }
        int channel = ActorId.numberOf(step.who());
        for (Extent extent : step.before().channels().get(channel).extents()) {
            if (extent.frame() == moved.frame()) {
                return new Member(step.onBehalfOf(), extent.page());
            }
        }
        return new Member(step.onBehalfOf(), -1);
    }

    private PrivateBytes changed(Member place, UnaryOperator<ShadowModel.ShadowPage> change) {
        if (!pages.containsKey(place)) {
            return this;
        }
        Map<Member, ShadowModel.ShadowPage> next = new HashMap<>(pages);
        next.computeIfPresent(place, (any, page) -> change.apply(page));
        return new PrivateBytes(next);
    }

    private static PageTableEntry entry(Machine machine, Member place) {
        return machine.processes().get(place.process()).entry(place.page());
    }

    /** I13. */
    void noProcessFindsAnothersWrites(Machine machine, Consumer<String> broken) {
        pages.forEach((place, wanted) -> {
            PageTableEntry entry = entry(machine, place);
            if (entry.kind() == EntryKind.PRIVATE && !wanted.allows(0, ShadowModel.kept(machine, entry.of()))) {
                broken.accept(machine.nameOf(place.process()) + "'s page " + place.page()
                        + " does not have the bytes that it wrote, or had from its parent.");
            }
        });
    }
}
