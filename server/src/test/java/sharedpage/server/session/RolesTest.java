package sharedpage.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import sharedpage.server.session.Roles.Role;

/** A token gives its holder a role. */
class RolesTest {
    private final Roles.Tokens tokens = Roles.Tokens.fresh();
    private final Roles roles = Roles.of(tokens);

    @Test
    void eachTokenGivesItsRole() {
        assertEquals(Optional.of(Role.DRIVE), roles.of(tokens.drive()));
        assertEquals(Optional.of(Role.VIEW), roles.of(tokens.view()));
    }

    @Test
    void nothingElseGivesOne() {
        assertEquals(Optional.empty(), roles.of(""));
        assertEquals(Optional.empty(), roles.of(tokens.drive().substring(1)));
        assertEquals(Optional.empty(), roles.of(tokens.drive() + " "));
        assertEquals(Optional.empty(), roles.of(Roles.Tokens.fresh().drive()));
    }

    @Test
    void tokensAreLongAndDiffer() {
        assertTrue(tokens.drive().matches("[A-Za-z0-9_-]{22}"), "128 bits in base64");
        assertNotEquals(tokens.drive(), tokens.view());
    }
}
