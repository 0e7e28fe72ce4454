package sharedpage.server.wire;

/**
 * What lets a class look on.
 *
 * @param code to be typed at the address {@code /j/CODE}
 * @param expires milliseconds since 1970 after which it gives nothing any more
 */
public record JoinCode(String code, long expires) {}
