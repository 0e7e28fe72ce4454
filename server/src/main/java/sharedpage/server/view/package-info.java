/**
 * A machine as JSON: its whole state, the delta of a step, and the checksum with which a client compares its own state. It
 * knows the model and nothing of sessions or connections.
 */
package sharedpage.server.view;
