package sharedpage.server.room;

import sharedpage.server.session.Role;

/**
 * Who is at a connection, as far as anybody knows.
 *
 * @param power hash of the token that was shown, or the join code
 * @param participant the name that the page made by chance, or null; nobody is told it
 */
public record Identity(Role role, String power, String participant) {}
