package sharedpage.sim.invariant;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One invariant of the model.
 *
 * @param name as the model numbers it
 * @param says the invariant in one sentence
 * @param check given a subject, reports each violation in one sentence of facts
 * @param <T> what it is about: a machine, a step, or a stretch of a run
 */
public record Invariant<T>(String name, String says, BiConsumer<T, Consumer<String>> check) {

    void check(T subject, List<Violation> found) {
        check.accept(subject, facts -> found.add(new Violation(name, says, facts)));
    }
}
