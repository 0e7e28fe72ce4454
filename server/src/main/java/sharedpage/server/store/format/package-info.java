/**
 * What is stored of a session, and in which form: a format of its own, apart from the wire. Wire messages may be renamed and
 * get fields without a change here; what was stored once can be read by every later version.
 */
package sharedpage.server.store.format;
