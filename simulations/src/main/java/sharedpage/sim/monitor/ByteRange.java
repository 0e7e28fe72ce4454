package sharedpage.sim.monitor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.mmu.VirtualAddress;
import sharedpage.sim.process.Process;

/**
 * Some bytes of one page, wherever it lies.
 *
 * @param page number of the kernel's record of the page
 * @param from first line
 * @param to line behind the last one
 */
public record ByteRange(int page, int from, int to) {

    /** How many bytes two ranges have in common. */
    int common(ByteRange other) {
        return page == other.page ? Math.max(0, Math.min(to, other.to) - Math.max(from, other.from)) : 0;
    }

    /** The bytes that two ranges of one page have in common. */
    ByteRange intersection(ByteRange other) {
        return new ByteRange(page, Math.max(from, other.from), Math.min(to, other.to));
    }

    /** These ranges, none of which meet, and one more, as ranges in order none of which meet. */
    static List<ByteRange> union(List<ByteRange> some, ByteRange more) {
        List<ByteRange> all = new ArrayList<>(difference(some, more));
        all.add(more);
        all.sort(Comparator.comparingInt(ByteRange::page).thenComparingInt(ByteRange::from));
        List<ByteRange> joined = List.of();
        for (ByteRange range : all) {
            joined = with(joined, range);
        }
        return joined;
    }

    /** What is left of these ranges without the bytes of another one. */
    static List<ByteRange> difference(List<ByteRange> some, ByteRange less) {
        List<ByteRange> rest = new ArrayList<>();
        for (ByteRange range : some) {
            if (range.common(less) == 0) {
                rest.add(range);
                continue;
            }
            if (range.from < less.from) {
                rest.add(new ByteRange(range.page, range.from, less.from));
            }
            if (less.to < range.to) {
                rest.add(new ByteRange(range.page, less.to, range.to));
            }
        }
        return List.copyOf(rest);
    }

    static boolean meet(List<ByteRange> some, ByteRange other) {
        for (ByteRange range : some) {
            if (range.common(other) > 0) {
                return true;
            }
        }
        return false;
    }

    static boolean meet(List<ByteRange> some, List<ByteRange> others) {
        for (ByteRange other : others) {
            if (meet(some, other)) {
                return true;
            }
        }
        return false;
    }

    /** These ranges and one more; one that begins at the end of the last range extends it. */
    static List<ByteRange> with(List<ByteRange> some, ByteRange more) {
        List<ByteRange> longer = new ArrayList<>(some);
        int last = longer.size() - 1;
        if (last >= 0 && longer.get(last).page == more.page && longer.get(last).to == more.from) {
            longer.set(last, new ByteRange(more.page, longer.get(last).from, more.to));
        } else {
            longer.add(more);
        }
        return List.copyOf(longer);
    }

    /** The bytes that were moved; of page -1 if there is no page. */
    static ByteRange of(Step step, TransferEvent.BytesMoved moved) {
        int page = pageIn(step.after(), moved.frame());
        return new ByteRange(page, moved.frameLine(), moved.frameLine() + moved.length());
    }

    /** The bytes that the same transfer has still to move, as far as they are known. */
    static List<ByteRange> rest(Step step, TransferEvent.BytesMoved moved) {
        List<ByteRange> rest = new ArrayList<>();
        Machine machine = step.after();
        int size = machine.settings().pageSize();
        boolean byDevice = moved.page() == null;
        int at = byDevice ? moved.frame() : moved.page();
        int line = moved.frameLine() + moved.length();
        for (int left = moved.total() - moved.done(); left > 0; ) {
            if (line == size) {
                at = byDevice ? at + 1 : VirtualAddress.pageAfter(at, machine.settings(), owner(step));
                line = 0;
            }
            int page = byDevice ? pageIn(machine, at) : owner(step).entry(at).of();
            int count = Math.min(left, size - line);
            if (page < 0) {
                return rest;
            }
            rest.add(new ByteRange(page, line, line + count));
            left -= count;
            line += count;
        }
        return rest;
    }

    private static Process owner(Step step) {
        return step.after().processes().get(step.onBehalfOf());
    }

    private static int pageIn(Machine machine, int frame) {
        for (int number = 0; number < machine.memory().pages().size(); number++) {
            if (frame >= 0 && machine.memory().pages().get(number).keeper() == frame) {
                return number;
            }
        }
        return -1;
    }
}
