package sharedpage.sim.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.process.Process;

/**
 * How long each process stood still because the kernel was moving a page: it was held, or waited for the page, and nothing
 * else kept it from running.
 *
 * @param nanoseconds by the name of the process, in the order in which processes were made
 */
public record RelocationPauses(Map<String, Long> nanoseconds) {
    public RelocationPauses {
        nanoseconds = Collections.unmodifiableMap(new LinkedHashMap<>(nanoseconds));
    }

    /** The pauses in a stretch of a run. */
    public static RelocationPauses of(List<Step> steps) {
        Map<String, Long> sums = new LinkedHashMap<>();
        for (Step step : steps) {
            for (Process process : step.before().processes()) {
                long time = isPaused(step.before(), process) ? step.nanoseconds() : 0;
                sums.merge(process.name(), time, Long::sum);
            }
        }
        return new RelocationPauses(sums);
    }

    private static boolean isPaused(Machine machine, Process process) {
        WaitCondition waiting = machine.activity(process.number()).waiting();
        boolean stopped = waiting.isOver(machine, process.number()) ? process.held() > 0 : waiting.isForPage();
        return process.alive() && process.suspended() == 0 && stopped;
    }
}
