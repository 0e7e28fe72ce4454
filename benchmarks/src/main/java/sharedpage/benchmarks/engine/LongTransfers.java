package sharedpage.benchmarks.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.PageCreation;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Origins;
import sharedpage.sim.operation.DmaWrite;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Write;
import sharedpage.sim.process.Process;

/** The longest transfer there is, page by page, beside one copy of as many bytes. */
@State(Scope.Benchmark)
public class LongTransfers {
    static final int BYTES = 262_144;

    private static final Bytes PATTERN = Bytes.of("0123456789".getBytes(StandardCharsets.US_ASCII));

    private final byte[] from = new byte[BYTES];
    private final byte[] to = new byte[BYTES];
    private Machine machine;

    @Setup
    public void begin() {
        machine = Machine.empty(Traffic.chosen(Map.of("page_size", "4096", "pages", "64", "frames", "64", "tlb", "64")))
                .with(Process.fresh(0, "A", Process.NO_PARENT, 64));
        for (int page = 0; page < 64; page++) {
            machine = PageCreation.createPrivate(machine, 0, page, page, Bytes.zeros(4096), Origins.NONE, true);
        }
        machine = machine.atStart();
    }

    private Machine carriedOut(Operation operation) {
        Machine now = machine.with(0, Activity.requested(operation));
        int who = 0;
        while (who >= 0) {
            now = StepBuilder.perform(now, who).after();
            who = now.runnable().findFirst().orElse(-1);
        }
        return now;
    }

    @Benchmark
    public Machine write() {
        return carriedOut(new Write("A", 0, 0, BYTES, PATTERN));
    }

    @Benchmark
    public Machine read() {
        return carriedOut(new Read("A", 0, 0, BYTES));
    }

    @Benchmark
    public Machine writeByDma() {
        return carriedOut(new DmaWrite("A", 0, 0, BYTES, PATTERN));
    }

    @Benchmark
    public byte[] arraycopy() {
        System.arraycopy(from, 0, to, 0, BYTES);
        return to;
    }
}
