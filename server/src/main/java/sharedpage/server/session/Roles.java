package sharedpage.server.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may do what in a session: whoever knows a token has its power. Only the hashes of the two tokens are kept, so
 * they can be told to their maker once and to nobody else.
 */
public final class Roles {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int TOKEN_BYTES = 16;

    private final byte[] drive;
    private final byte[] view;

    /** The power that a token gives. */
    public enum Role {
        /** Steps, operates and changes settings. */
        DRIVE,
        /** Looks on. */
        VIEW;

        /** As the wire writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The two tokens of a new session. */
    public record Tokens(String drive, String view) {
        public static Tokens fresh() {
            return new Tokens(unguessable(), unguessable());
        }
    }

    public Roles(Tokens tokens) {
        this.drive = hash(tokens.drive);
        this.view = hash(tokens.view);
    }

    /** The role of whoever holds this token; both hashes are always compared, each in constant time. */
    public Optional<Role> of(String token) {
        byte[] hash = hash(token);
        boolean drives = MessageDigest.isEqual(hash, drive);
        boolean views = MessageDigest.isEqual(hash, view);
        return drives ? Optional.of(Role.DRIVE) : views ? Optional.of(Role.VIEW) : Optional.empty();
    }

    /** 128 bits of chance as 22 characters of {@code A-Z a-z 0-9 _ -}. */
    public static String unguessable() {
        byte[] bytes = new byte[TOKEN_BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
