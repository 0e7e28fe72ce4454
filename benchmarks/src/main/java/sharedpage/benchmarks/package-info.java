/**
 * How fast the engine is and how much room it needs, measured beside something known: {@code ./lab bench engine} and
 * {@code ./lab bench explore}.
 */
package sharedpage.benchmarks;
