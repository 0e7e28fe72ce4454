package sharedpage.server.protocol;

/**
 * What is kept of a token.
 *
 * @param role the power it gives: drive or view
 * @param hash its SHA-256, in hexadecimal digits
 * @param expires milliseconds since 1970 after which it gives nothing any more, or null
 */
public record LogPower(String role, String hash, Long expires) {}
