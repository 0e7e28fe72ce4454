/**
 * What keeps a session: its {@link SessionJournal}, the replay that makes the session again from its entries, the entries a
 * fork starts with, and the answers to commands that may be sent again. Files and tables are in
 * {@link sharedpage.server.store}, the stored form of an entry in {@link sharedpage.server.store.format}.
 */
package sharedpage.server.journal;
