package sharedpage.benchmarks.fanout;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.eclipse.jetty.websocket.core.OpCode;
import sharedpage.e2e.swarm.FrameListener;
import tools.jackson.databind.ObjectMapper;

/** The steps that the followers of one round receive: whether each comes once and in order, and how late. */
final class StepReceipts {
    private static final String BEGIN = "{\"type\":\"steps\",\"seq\":";
    private static final String WELCOME = "{\"type\":\"welcome\",\"seq\":";
    private static final int DIGITS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Histogram nanoseconds = new Histogram(DIGITS);
    private final long[] due;
    private final int first;
    private final List<String> recorded = new ArrayList<>();
    /** Entries of the session before its first step; a server without sessions has none. */
    private int entriesBefore;

    private int welcomed;
    private long received;
    private long measured;
    private long outOfOrder;

    /**
     * Before the first step.
     *
     * @param due when each step is to be sent, in nanoseconds
     * @param first the first step that is measured, after those of the warm-up
     */
    StepReceipts(long[] due, int first) {
        this.due = due;
        this.first = first;
    }

    /** What one follower receives. */
    final class Follower implements FrameListener {
        private final boolean decodes;
        private final boolean records;
        private int last;

        Follower(boolean decodes, boolean records) {
            this.decodes = decodes;
            this.records = records;
        }

        @Override
        public void onFrame(int opcode, String text) {
            if (opcode == OpCode.TEXT && text.startsWith(WELCOME)) {
                entriesBefore = seq(text, WELCOME);
                welcomed++;
            }
            if (opcode != OpCode.TEXT || !text.startsWith(BEGIN)) {
                return;
            }
            int seq = seq(text, BEGIN);
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

    private static int seq(String text, String before) {
        return Integer.parseInt(text, before.length(), text.indexOf(',', before.length()), 10);
    }

    private void count(int seq) {
        received++;
        int step = seq - entriesBefore - 1;
        if (step >= first && step < due.length) {
            measured++;
            nanoseconds.recordValue(Math.max(0, System.nanoTime() - due[step]));
        }
    }

    /** Followers that have got their welcome. */
    int welcomed() {
        return welcomed;
    }

    /** All frames with steps, those of the warm-up included. */
    long received() {
        return received;
    }

    /** Receipts of the steps that are measured. */
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

    /** The steps as the recording follower received them. */
    List<String> recorded() {
        return recorded;
    }
}
