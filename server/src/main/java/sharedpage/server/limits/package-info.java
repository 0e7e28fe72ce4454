/**
 * The limits of the server ({@link sharedpage.server.limits.Limit}), and what enforces rates: token buckets, by connection
 * and by network address, and the address to which they apply behind a proxy.
 */
package sharedpage.server.limits;
