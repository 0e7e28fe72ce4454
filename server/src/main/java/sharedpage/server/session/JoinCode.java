package sharedpage.server.session;

/**
 * What lets a class join.
 *
 * @param code to be typed at the address {@code /j/CODE}
 * @param expires milliseconds since 1970 after which it is no longer valid
 */
public record JoinCode(String code, long expires) {}
