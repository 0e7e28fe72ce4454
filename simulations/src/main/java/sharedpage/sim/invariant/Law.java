package sharedpage.sim.invariant;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One invariant of the model.
 *
 * @param name as the model numbers it
 * @param says what it demands, in one sentence
 * @param check given a subject, tells each violation in one sentence of facts
 * @param <T> what it is about: a machine, a step, or a stretch of a run
 */
public record Law<T>(String name, String says, BiConsumer<T, Consumer<String>> check) {

    void judge(T subject, List<Broken> found) {
        check.accept(subject, facts -> found.add(new Broken(name, says, facts)));
    }
}
