package sharedpage.server.broadcast;

import sharedpage.server.session.Role;

/**
 * Who is at a connection, as far as the server knows.
 *
 * @param credential hash of the token that was shown, or the join code
 * @param participant the name that the page made at random, or null; it is sent to no other connection
 */
public record Identity(Role role, String credential, String participant) {}
