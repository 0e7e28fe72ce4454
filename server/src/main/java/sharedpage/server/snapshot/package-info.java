/** A session as bytes, from which it is opened without a replay of all that happened in it. A cache: it may be lost. */
package sharedpage.server.snapshot;
