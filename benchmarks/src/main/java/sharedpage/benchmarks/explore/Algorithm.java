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
 * An algorithm as a scenario and in Promela, too small to be timed: both must lead to the same ends.
 *
 * @param watched the bytes that tell ends apart, each by its group, or the process whose private page 0 it is in, and its line
 */
record Algorithm(String name, List<String> watched) {
    private static final Path SCENARIOS = Path.of("../simulations/src/test/resources/algorithms");

    static final List<Algorithm> ALL = List.of(
            new Algorithm("peterson", List.of("g 2", "g 3")),
            new Algorithm("spin-lock", List.of("g 0", "g 1")),
            new Algorithm("ring-buffer", List.of("B 0", "B 1", "B 2")),
            new Algorithm("readers-and-writers", List.of("data 0", "data 1", "data 2", "A 0", "A 1")),
            new Algorithm("dining-philosophers", List.of("f1 0")),
            new Algorithm("double-fetch", List.of("g 0", "B 0")));

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
            String[] words = byteName.split(" ", 2);
            parts.add(
                    byteName + ": " + (bytes(machine, page(machine, words[0])).at(Integer.parseInt(words[1])) & 0xff));
        }
        long asleep = machine.processes().stream()
                .filter(process -> machine.stateOf(process.number()) == ProcessState.WAITING_SEMAPHORE)
                .count();
        return String.format(Locale.ROOT, "%s, asleep %d", String.join(", ", parts), asleep);
    }

    private static Page page(Machine machine, String owner) {
        return machine.group(owner)
                .map(group -> machine.page(group.page()))
                .orElseGet(() -> machine.page(
                        machine.process(owner).orElseThrow().entry(0).of()));
    }

    private static Bytes bytes(Machine machine, Page page) {
        return machine.frames().get(page.keeper()).bytes();
    }
}
