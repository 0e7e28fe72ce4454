package sharedpage.sim.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * The origin of each byte of a frame, as an ordered list of runs. Bytes that were never written have none. Neighbours
 * that continue one another are one run, so equal contents have equal runs.
 */
public record Origins(List<Run> runs) {
    public static final Origins NONE = new Origins(List.of());

    /** {@code length} bytes from index {@code at} on; {@code origin} is that of the first one. */
    public record Run(int at, int length, Origin origin) {
        int end() {
            return at + length;
        }

        private Run part(int from, int to) {
            return new Run(from, to - from, origin.advanced(from - at));
        }

        private boolean continuedBy(Run next) {
            return end() == next.at && next.origin.equals(origin.advanced(length));
        }
    }

    public Origins {
        runs = List.copyOf(runs);
    }

    /** These origins after {@code length} bytes from index {@code at} on were written as {@code origin} says. */
    public Origins with(int at, int length, Origin origin) {
        return with(at, length, new Origins(List.of(new Run(0, length, origin))));
    }

    /** These origins after {@code length} bytes from index {@code at} on were replaced by bytes of {@code source}. */
    public Origins with(int at, int length, Origins source) {
        List<Run> next = new ArrayList<>(runs.size() + 2);
        between(0, at).forEach(run -> append(next, run));
        source.runs.forEach(run -> append(next, new Run(at + run.at, run.length, run.origin)));
        between(at + length, Integer.MAX_VALUE).forEach(run -> append(next, run));
        return new Origins(next);
    }

    /** The origins of {@code length} bytes from index {@code at} on, counted from 0. */
    public Origins slice(int at, int length) {
        List<Run> part = between(at, at + length);
        part.replaceAll(run -> new Run(run.at - at, run.length, run.origin));
        return new Origins(part);
    }

    private List<Run> between(int from, int to) {
        List<Run> part = new ArrayList<>();
        for (Run run : runs) {
            if (run.at < to && run.end() > from) {
                part.add(run.part(Math.max(run.at, from), Math.min(run.end(), to)));
            }
        }
        return part;
    }

    private static void append(List<Run> list, Run run) {
        int last = list.size() - 1;
        if (last >= 0 && list.get(last).continuedBy(run)) {
            Run before = list.get(last);
            list.set(last, new Run(before.at, before.length + run.length, before.origin));
        } else if (run.length > 0) {
            list.add(run);
        }
    }
}
