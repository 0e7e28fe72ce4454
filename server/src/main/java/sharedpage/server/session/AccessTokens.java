package sharedpage.server.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Who may do what in a session: a token gives its holder a role. Only the hashes of tokens are
 * stored, so a token is sent once, to its creator.
 */
public final class AccessTokens {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int TOKEN_BYTES = 16;

    private volatile List<AccessToken> tokens;

    /** The two tokens of a new session. */
    public record TokenPair(String host, String viewer) {
        public static TokenPair fresh() {
            return new TokenPair(randomId(), randomId());
        }
    }

    public AccessTokens(List<AccessToken> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    public static AccessTokens of(TokenPair tokens) {
        return new AccessTokens(List.of(token(Role.HOST, tokens.host, null), token(Role.VIEWER, tokens.viewer, null)));
    }

    public List<AccessToken> tokens() {
        return tokens;
    }

    /** What is kept of a token that gives a role until then, in milliseconds since 1970, or for ever if null. */
    public static AccessToken token(Role role, String token, Long expires) {
        return new AccessToken(role, hash(token), expires);
    }

    /** The SHA-256 of a token, in hexadecimal digits. */
    public static String hash(String token) {
        return HexFormat.of().formatHex(sha256(token));
    }

    public synchronized void add(AccessToken token) {
        List<AccessToken> more = new ArrayList<>(tokens);
        more.add(token);
        tokens = List.copyOf(more);
    }

    /** Ends all tokens of a role but the one with this hash. */
    public synchronized void revoke(Role role, String but) {
        tokens = tokens.stream()
                .filter(token -> token.role() != role || token.hash().equals(but))
                .toList();
    }

    /** Whether the token with this hash gives this role now. */
    public boolean holds(Role role, String hash) {
        return tokens.stream().anyMatch(token -> token.hash().equals(hash) && token.role() == role && isValid(token));
    }

    private static boolean isValid(AccessToken token) {
        return token.expires() == null || token.expires() > System.currentTimeMillis();
    }

    /** The role that a token gives; all hashes are always compared, each in constant time. */
    public Optional<Role> roleOf(String token) {
        byte[] hash = sha256(token);
        Role role = null;
        for (AccessToken known : tokens) {
            boolean same = MessageDigest.isEqual(hash, HexFormat.of().parseHex(known.hash()));
            role = same && isValid(known) ? known.role() : role;
        }
        return Optional.ofNullable(role);
    }

    /**
     * 128 bits of chance as 22 characters of {@code A-Z a-z 0-9 _ -}. None starts with a hyphen: on a command line that
     * would be an option.
     */
    public static String randomId() {
        byte[] bytes = new byte[TOKEN_BYTES];
        CHANCE.nextBytes(bytes);
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return name.startsWith("-") ? randomId() : name;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
