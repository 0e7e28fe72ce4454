/**
 * WebSocket connections: how much a client may send, how much may wait for it, and when it is disconnected. Nothing of the
 * model passes here but whole wire messages.
 */
package sharedpage.server.websocket;
