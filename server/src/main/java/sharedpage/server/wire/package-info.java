/**
 * Messages from and to clients, and the bodies of HTTP requests and answers: records that Jackson reads and writes. To add a
 * message: its record and visitor method here, what it does in {@code room}, its example in PROTOCOL.md, and a test; the
 * compiler reports each visitor that lacks it.
 */
package sharedpage.server.wire;
