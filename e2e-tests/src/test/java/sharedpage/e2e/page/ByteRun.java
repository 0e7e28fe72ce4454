package sharedpage.e2e.page;

/**
 * Bytes that stand together and came the same way.
 *
 * @param frame in which they stand
 * @param at line of the first one
 * @param by {@code initial}, {@code cpu}, {@code dma} or {@code kernel}
 * @param process who asked for it
 */
public record ByteRun(int frame, int at, int length, String by, String process, boolean overflow) {}
