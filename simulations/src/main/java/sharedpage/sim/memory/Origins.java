package sharedpage.sim.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * The origin of each byte of a frame, as an ordered list of runs. Bytes that were never written have none. Neighbours
 * that continue one another are one run, so equal contents have equal runs.
 */
public record Origins(List<OriginRun> runs) {
    public static final Origins NONE = new Origins(List.of());

    public Origins {
        runs = List.copyOf(runs);
    }

    /** The origins of {@code length} bytes that were written one after another; {@code origin} is that of the first one. */
    public static Origins of(int length, Origin origin) {
        return new Origins(List.of(new OriginRun(0, length, origin)));
    }

    /** These origins after {@code length} bytes from index {@code at} on were replaced by bytes of {@code source}. */
    public Origins with(int at, int length, Origins source) {
        List<OriginRun> next = new ArrayList<>(runs.size() + 2);
        between(0, at).forEach(run -> append(next, run));
        source.runs.forEach(run -> append(next, new OriginRun(at + run.at(), run.length(), run.origin())));
        between(at + length, Integer.MAX_VALUE).forEach(run -> append(next, run));
        return new Origins(next);
    }

    /** The origins of {@code length} bytes from index {@code at} on, counted from 0. */
    public Origins slice(int at, int length) {
        List<OriginRun> part = between(at, at + length);
        part.replaceAll(run -> new OriginRun(run.at() - at, run.length(), run.origin()));
        return new Origins(part);
    }

    private List<OriginRun> between(int from, int to) {
        List<OriginRun> part = new ArrayList<>();
        for (OriginRun run : runs) {
            if (run.at() < to && run.end() > from) {
                part.add(run.part(Math.max(run.at(), from), Math.min(run.end(), to)));
            }
        }
        return part;
    }

    private static void append(List<OriginRun> list, OriginRun run) {
        int last = list.size() - 1;
        if (last >= 0 && list.get(last).continuedBy(run)) {
            OriginRun before = list.get(last);
            list.set(last, new OriginRun(before.at(), before.length() + run.length(), before.origin()));
        } else if (run.length() > 0) {
            list.add(run);
        }
    }
}
