package sharedpage.benchmarks.engine;

import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sharedpage.sim.machine.Step;

/** Steps a second on one core, none of them hashed or kept. */
@State(Scope.Benchmark)
public class Steps {
    @Param({"list", "descriptor"})
    public String relocation;

    private Traffic traffic;

    @Setup(Level.Iteration)
    public void begin() {
        traffic = new Traffic(Map.of("relocation", relocation));
    }

    @Benchmark
    public Step step() {
        return traffic.step();
    }
}
