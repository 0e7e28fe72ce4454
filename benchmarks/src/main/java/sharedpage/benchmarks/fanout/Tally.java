package sharedpage.benchmarks.fanout;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.eclipse.jetty.websocket.core.OpCode;
import sharedpage.e2e.swarm.Frames;
import tools.jackson.databind.ObjectMapper;

/** What the followers of one round heard, compared with what was sent: each step once, in order, and how late. */
final class Tally {
    private static final String BEGIN = "{\"type\":\"steps\",\"seq\":";
    private static final String WELCOME = "{\"type\":\"welcome\"";
    private static final int DIGITS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Histogram nanoseconds = new Histogram(DIGITS);
    private final long[] due;
    private final int first;
    private final List<String> recorded = new ArrayList<>();
    private int welcomed;
    private long heard;
    private long measured;
    private long outOfOrder;

    /**
     * Nothing was heard yet.
     *
     * @param due when each step was meant to be made, in nanoseconds; steps of the warm-up are not measured
     * @param first the first step that is measured
     */
    Tally(long[] due, int first) {
        this.due = due;
        this.first = first;
    }

    /** One follower's ears. */
    final class Ear implements Frames.Hearer {
        private final boolean decodes;
        private final boolean records;
        private int last;

        Ear(boolean decodes, boolean records) {
            this.decodes = decodes;
            this.records = records;
        }

        @Override
        public void heard(int opcode, String text) {
            if (opcode == OpCode.TEXT && text.startsWith(WELCOME)) {
                welcomed++;
            }
            if (opcode != OpCode.TEXT || !text.startsWith(BEGIN)) {
                return;
            }
            int seq = Integer.parseInt(text, BEGIN.length(), text.indexOf(',', BEGIN.length()), 10);
            count(seq);
            if (seq <= last) {
                outOfOrder++;
            }
            last = seq;
            if (decodes && JSON.readTree(text).get("seq").intValue() != seq) {
                outOfOrder++;
            }
            if (records) {
                recorded.add(text);
            }
        }
    }

    private void count(int seq) {
        heard++;
        if (seq > first && seq <= due.length) {
            measured++;
            nanoseconds.recordValue(Math.max(0, System.nanoTime() - due[seq - 1]));
        }
    }

    /** Followers whom the server has welcomed. */
    int welcomed() {
        return welcomed;
    }

    /** Frames with steps of all kinds. */
    long heard() {
        return heard;
    }

    /** Receipts of steps that are measured. */
    long measured() {
        return measured;
    }

    /** Steps that came twice, or after a later one. */
    long outOfOrder() {
        return outOfOrder;
    }

    /** In milliseconds. */
    double percentile(double percent) {
        return nanoseconds.getValueAtPercentile(percent) / 1e6;
    }

    /** The steps as they came to the one who records. */
    List<String> recorded() {
        return recorded;
    }
}
