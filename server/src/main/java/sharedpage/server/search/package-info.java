/** Searches for what can go wrong, made aside so that no class is slowed down. */
package sharedpage.server.search;
