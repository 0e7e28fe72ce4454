/**
 * A scenario that is gone through: the tree of its steps, the cursor, polls, and who may do what. It knows neither wire nor
 * store, and is deterministic.
 */
package sharedpage.server.session;
