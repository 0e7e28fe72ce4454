package sharedpage.sim.machine;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import sharedpage.sim.group.Member;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;
import sharedpage.sim.policy.ReplacementPolicy;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/** Which pages may be moved out of their frame, and which one the clock algorithm takes. */
public final class PageReplacement {
    private PageReplacement() {}

    /** Whether the kernel does not move a page and no device works on its frame. */
    public static boolean isQuiet(Machine machine, int number) {
        Page page = machine.page(number);
        return !page.locked()
                && (!page.isResident() || machine.frames().get(page.frame()).pins() == 0);
    }

    /** Whether the clock algorithm may be asked and would find a page other than the one for which a frame is needed. */
    static boolean any(Machine machine, int needing) {
        return machine.settings().get(Setting.REPLACEMENT) == ReplacementPolicy.CLOCK
                && IntStream.range(0, machine.frames().size())
                        .anyMatch(frame -> pageIn(machine, frame, needing).isPresent());
    }

    /**
     * The page that has to go.
     *
     * @param used whether it had been used, as all others had, so that the hand had to go round
     */
    public record Victim(int page, boolean used) {}

    /**
     * Chooses the page that has to go: the hand of the clock passes frame by frame, takes back the used bits of the pages it
     * passes and stops at the first page that was not used since (OSTEP, chapter 22).
     *
     * @param needing number of the page for which a frame is needed: one that is being copied has to stay
     */
    public static Optional<Victim> victim(StepBuilder step, int needing) {
        if (!any(step.machine(), needing)) {
            return Optional.empty();
        }
        Set<Integer> passed = new HashSet<>();
        while (true) {
            Memory memory = step.machine().memory();
            int hand = memory.hand();
            OptionalInt found = pageIn(step.machine(), hand, needing);
            step.commit(step.machine()
                    .with(memory.withHand((hand + 1) % memory.frames().size())));
            if (found.isPresent()) {
                int page = found.getAsInt();
                if (!isUsed(step.machine(), page)) {
                    return Optional.of(new Victim(page, passed.contains(page)));
                }
                step.commit(unused(step.machine(), page));
                passed.add(page);
            }
        }
    }

    /** The page that lies in a frame and may be moved; a guard frame holds none. */
    private static OptionalInt pageIn(Machine machine, int frame, int needing) {
        Owner owner = machine.frames().get(frame).owner();
        OptionalInt page =
                switch (owner.kind()) {
                    case SHARED ->
                        OptionalInt.of(machine.groups().get(owner.group()).page());
                    case PRIVATE -> {
                        int of = machine.processes()
                                .get(owner.process())
                                .entry(owner.page())
                                .of();
                        yield of < 0 ? OptionalInt.empty() : OptionalInt.of(of);
                    }
                    case OBJECT ->
                        OptionalInt.of(machine.capabilities()
                                .objects()
                                .get(owner.object())
                                .page());
                    default -> OptionalInt.empty();
                };
        boolean quiet = page.isPresent()
                && page.getAsInt() != needing
                && machine.page(page.getAsInt()).frame() == frame
                && isQuiet(machine, page.getAsInt());
        return quiet ? page : OptionalInt.empty();
    }

    private static boolean isUsed(Machine machine, int page) {
        return machine.page(page).used()
                || machine.pairs(page).stream().anyMatch(pair -> machine.processes()
                        .get(pair.process())
                        .entry(pair.page())
                        .used());
    }

    private static Machine unused(Machine machine, int page) {
        Machine next = machine.with(page, machine.page(page).withUsed(false));
        for (Member pair : machine.pairs(page)) {
            Process process = next.processes().get(pair.process());
            next = next.with(
                    process.with(pair.page(), process.entry(pair.page()).withUsed(false)));
        }
        return next;
    }
}
