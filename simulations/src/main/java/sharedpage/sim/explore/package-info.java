/**
 * Explicit-state model checking: explores every interleaving of a scenario and finds shortest counterexamples. Reads are
 * recorded here, by decoding states into vectors that note what is read; the model has no part in it.
 */
package sharedpage.sim.explore;
