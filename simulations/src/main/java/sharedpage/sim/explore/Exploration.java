package sharedpage.sim.explore;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a search.
 *
 * @param counterexamples by the names of what they violate, in the order in which they were found
 * @param states different states met
 * @param transitions actions tried
 * @param depth actions of the longest order tried; where not every order was tried to its end, every order of so many was,
 *     unless the search was stopped
 * @param bytes memory that the set of states took
 * @param outcomes what the programs can lead to, if that was asked for and the search came to its end
 * @param others how many different ones were found that did not count, when another one was looked for
 */
public record Exploration(
        SearchOutcome verdict,
        Map<String, Counterexample> counterexamples,
        int states,
        long transitions,
        int depth,
        long bytes,
        List<ProgramOutcome> outcomes,
        int others) {

    /** How much an answer is worth. */
    public enum SearchOutcome {
        /** Something was found. */
        FOUND,
        /** Every order was tried to its end: there is nothing to find. */
        NONE_EXISTS,
        /** Likewise, but some exist that did not count: there is no other one. */
        NO_OTHER_EXISTS,
        /** Every order was tried up to a length, or as many states as could be kept; beyond, anything may be. */
        NONE_WITHIN,
        /** The listener stopped the search. */
        STOPPED
    }

    /** The shortest finding. */
    public Optional<Counterexample> first() {
        return counterexamples.values().stream().findFirst();
    }
}
