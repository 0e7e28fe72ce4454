package sharedpage.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A token gives its holder a role. */
class AccessTokensTest {
    private final AccessTokens.TokenPair tokens = AccessTokens.TokenPair.fresh();
    private final AccessTokens roles = AccessTokens.of(tokens);

    @Test
    void eachTokenGivesItsRole() {
        assertEquals(Optional.of(Role.HOST), roles.roleOf(tokens.host()));
        assertEquals(Optional.of(Role.VIEWER), roles.roleOf(tokens.viewer()));
    }

    @Test
    void nothingElseGivesOne() {
        assertEquals(Optional.empty(), roles.roleOf(""));
        assertEquals(Optional.empty(), roles.roleOf(tokens.host().substring(1)));
        assertEquals(Optional.empty(), roles.roleOf(tokens.host() + " "));
        assertEquals(
                Optional.empty(), roles.roleOf(AccessTokens.TokenPair.fresh().host()));
    }

    @Test
    void tokensAreLongAndDiffer() {
        assertTrue(tokens.host().matches("[A-Za-z0-9_-]{22}"), "128 bits in base64");
        assertNotEquals(tokens.host(), tokens.viewer());
    }
}
