package sharedpage.server.wire;

/**
 * What is stored of a token.
 *
 * @param role what it allows: drive or view
 * @param hash its SHA-256, in hexadecimal digits
 * @param expires milliseconds since 1970 after which it is no longer valid, or null
 */
public record AccessToken(String role, String hash, Long expires) {}
