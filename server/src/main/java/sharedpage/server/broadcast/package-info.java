/**
 * The connections of one room, and what is sent to them: {@link Broadcaster} encodes a message once for all,
 * {@link ReplayBuffer} keeps the latest for those who come back, {@link Presence} counts who is there. A connection is a
 * {@link Peer} here, so that rooms work without a web server.
 */
package sharedpage.server.broadcast;
