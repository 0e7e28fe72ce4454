/** How fast the engine is and how much room it needs, measured beside something known: {@code ./lab bench engine}. */
package sharedpage.bench;
