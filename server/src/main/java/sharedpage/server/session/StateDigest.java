package sharedpage.server.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.run.StateEncoding;

/**
 * A digest of the model's state, by which a replay is compared with what was recorded: the first 16 bytes of the SHA-256 of
 * {@link StateEncoding}. Two states have the same digest if they agree in every fact of that encoding; prices, times,
 * settings and how anything is displayed are no part of it.
 */
public final class StateDigest {
    /** The version of new digests. Only digests of one version can be compared, but older ones can still be made. */
    public static final int VERSION = StateEncoding.VERSION;

    private static final int BYTES = 16;

    private StateDigest() {}

    /** Whether digests of a version can be made. */
    public static boolean isKnown(int version) {
        return version >= 1 && version <= VERSION;
    }

    /**
     * The digest of a state, as 32 lower-case hexadecimal digits.
     *
     * @param version a known one
     */
    public static String of(SimulationState state, int version) {
        byte[] whole = sha256().digest(StateEncoding.of(state, version));
        return HexFormat.of().formatHex(Arrays.copyOf(whole, BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
