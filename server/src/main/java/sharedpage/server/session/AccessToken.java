package sharedpage.server.session;

import java.util.regex.Pattern;

/**
 * What is stored of a token.
 *
 * @param role what it allows
 * @param hash its SHA-256, 64 lower-case hexadecimal digits
 * @param expires milliseconds since 1970 after which it is no longer valid, or null
 */
public record AccessToken(Role role, String hash, Long expires) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public AccessToken {
        if (role == null || hash == null || !HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("a token has a role and a hash of 64 hexadecimal digits");
        }
    }
}
