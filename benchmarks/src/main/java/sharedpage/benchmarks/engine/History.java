package sharedpage.benchmarks.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;

/** Going to any step of a kept run: it should not matter how long the run is. */
@State(Scope.Benchmark)
public class History {
    @Param({"50000", "200000"})
    public int length;

    private final List<Step> kept = new ArrayList<>();
    private int at;

    @Setup
    public void begin() {
        kept.addAll(steps(length));
    }

    static List<Step> steps(int length) {
        Traffic traffic = new Traffic(Map.of());
        List<Step> steps = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            steps.add(traffic.step());
        }
        return steps;
    }

    /** A step somewhere else, and the byte that line 0 of frame 0 had there. */
    @Benchmark
    public byte jump() {
        at = (at + 617) % kept.size();
        Machine machine = kept.get(at).after();
        return machine.frames().get(0).bytes().at(0);
    }
}
