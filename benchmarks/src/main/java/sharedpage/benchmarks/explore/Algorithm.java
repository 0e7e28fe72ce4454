package sharedpage.benchmarks.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.ProcessState;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Page;

/**
 * An algorithm as a lesson and in Promela, too small to be timed: both must lead to the same ends.
 *
 * @param watched the bytes that tell ends apart, each by its group, or a process and its private page, and its line
 */
record Algorithm(String name, List<String> watched) {
    private static final Path SCENARIOS = Path.of("../simulations/scenarios");

    static final List<Algorithm> ALL = List.of(
            new Algorithm("peterson", List.of("g 2", "g 3")),
            new Algorithm("spin-lock", List.of("g 0", "g 1")),
            new Algorithm("ring-buffer", List.of("B 0 0", "B 0 1", "B 0 2")),
            new Algorithm("readers-and-writers", List.of("g 0", "g 1", "A 0 0", "A 0 1", "B 0 0", "B 0 1")),
            new Algorithm("dining-philosophers", List.of("f1 0")),
            new Algorithm("double-fetch", List.of("g 0", "B 3 8", "B 4 0", "B 4 3")));

    /** What our search finds at the ends. */
    Set<String> ours() throws IOException {
        return OurSearch.ends(SCENARIOS.resolve(name + ".yaml"), this::outcome);
    }

    /** What SPIN finds there. */
    Set<String> spin(Path models, Path generated) throws IOException, InterruptedException {
        return new SpinSearch(models.resolve(name + ".pml"), generated.resolve(name)).ends();
    }

    private String outcome(Machine machine) {
        List<String> parts = new ArrayList<>();
        for (String byteName : watched) {
            String[] words = byteName.split(" ", -1);
            int line = Integer.parseInt(words[words.length - 1]);
            parts.add(byteName + ": " + (bytes(machine, page(machine, words)).at(line) & 0xff));
        }
        long asleep = machine.processes().stream()
                .filter(process -> machine.stateOf(process.number()) == ProcessState.WAITING_SEMAPHORE)
                .count();
        return String.format(Locale.ROOT, "%s, asleep %d", String.join(", ", parts), asleep);
    }

    private static Page page(Machine machine, String... words) {
        return machine.group(words[0])
                .map(group -> machine.page(group.page()))
                .orElseGet(() -> machine.page(machine.process(words[0])
                        .orElseThrow()
                        .entry(Integer.parseInt(words[1]))
                        .of()));
    }

    private static Bytes bytes(Machine machine, Page page) {
        return machine.frames().get(page.keeper()).bytes();
    }
}
