package sharedpage.server.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origins;

/**
 * What must be replaced in the state of one moment to have that of the next; there is no rule of the model in it. A list
 * without elements is left out.
 *
 * @param processes without their page tables
 * @param entries of page tables
 * @param settings those that differ
 * @param frames without their bytes and origins
 * @param origins of frames
 * @param bytes of frames
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DeltaJson(
        @JsonUnwrapped ClockJson clock,
        Map<String, Object> settings,
        List<ProcessJson> processes,
        List<EntryChange> entries,
        List<FrameJson> frames,
        List<OriginSplice> origins,
        List<ByteRun> bytes,
        List<GroupJson> groups,
        List<BackingSlotJson> disk,
        List<DmaChannelJson> dma,
        List<MailboxJson> mailboxes,
        List<ObjectTableEntryJson> objects,
        List<CapabilityJson> capabilities) {
    /** Unchanged bytes between two changed ones that are sent along rather than starting another run. */
    private static final int GAP = 24;

    /** A page table entry of a process that is new, changed or gone. */
    sealed interface EntryChange {
        /** The entry as it is now. */
        record EntryReplaced(String process, @JsonUnwrapped PageTableEntryJson entry) implements EntryChange {}

        /** The entry is gone; {@code kind} is none. */
        record EntryGone(String process, int page, String kind) implements EntryChange {}

        private static EntryChange of(Machine after, Difference.TableIndex place) {
            String process = new EntityNames(after).process(place.process());
            return after.processes().get(place.process()).entry(place.page()).exists()
                    ? new EntryReplaced(process, PageTableEntryJson.of(after, place.process(), place.page()))
                    : new EntryGone(process, place.page(), "none");
        }
    }

    /** Bytes of a frame, from index {@code at} on. */
    record ByteRun(int frame, int at, Bytes bytes) {}

    public static DeltaJson between(Machine before, Machine after) {
        Difference difference = Difference.between(before, after);
        return new DeltaJson(
                ClockJson.of(after),
                settings(before, after),
                changed(after, difference.processes(), ProcessJson::of),
                changed(after, difference.entries(), EntryChange::of),
                changed(after, frameHeads(before, after, difference.frames()), FrameJson::withoutContents),
                origins(before, after, difference.frames()),
                bytes(before, after, difference.frames()),
                changed(after, difference.groups(), GroupJson::of),
                changed(after, difference.slots(), BackingSlotJson::of),
                changed(after, difference.channels(), DmaChannelJson::of),
                changed(after, difference.mailboxes(), MailboxJson::of),
                changed(after, difference.objects(), ObjectTableEntryJson::of),
                changed(after, difference.capabilities(), CapabilityJson::of));
    }

    private static <P, T> List<T> changed(Machine after, List<P> places, BiFunction<Machine, P, T> entity) {
        return places.stream().map(place -> entity.apply(after, place)).toList();
    }

    private static Map<String, Object> settings(Machine before, Machine after) {
        if (before.settings().equals(after.settings())) {
            return Map.of();
        }
        Map<String, Object> settings = StateJson.typed(after.settings().asTexts());
        settings.entrySet()
                .removeAll(StateJson.typed(before.settings().asTexts()).entrySet());
        return settings;
    }

    /** The numbers of the frames of which more than the contents has changed. */
    private static List<Integer> frameHeads(Machine before, Machine after, List<Integer> frames) {
        return frames.stream()
                .filter(number -> {
                    Frame old = before.frames().get(number);
                    Frame next = after.frames().get(number);
                    return !old.owner().equals(next.owner()) || old.pins() != next.pins();
                })
                .toList();
    }

    private static List<OriginSplice> origins(Machine before, Machine after, List<Integer> frames) {
        List<OriginSplice> splices = new ArrayList<>();
        for (int frame : frames) {
            Origins old = before.frames().get(frame).origins();
            Origins next = after.frames().get(frame).origins();
            if (!old.equals(next)) {
                splices.add(OriginSplice.between(frame, old, next, after));
            }
        }
        return splices;
    }

    private static List<ByteRun> bytes(Machine before, Machine after, List<Integer> frames) {
        List<ByteRun> runs = new ArrayList<>();
        for (int frame : frames) {
            addRuns(
                    frame,
                    before.frames().get(frame).bytes(),
                    after.frames().get(frame).bytes(),
                    runs);
        }
        return runs;
    }

    private static void addRuns(int frame, Bytes old, Bytes next, List<ByteRun> runs) {
        int at = changedFrom(0, old, next);
        while (at < next.size()) {
            int end = at + 1;
            int more = changedFrom(end, old, next);
            while (more < next.size() && more - end <= GAP) {
                end = more + 1;
                more = changedFrom(end, old, next);
            }
            runs.add(new ByteRun(frame, at, next.slice(at, end - at)));
            at = more;
        }
    }

    private static int changedFrom(int from, Bytes old, Bytes next) {
        int at = from;
        while (at < next.size() && old.at(at) == next.at(at)) {
            at++;
        }
        return at;
    }
}
