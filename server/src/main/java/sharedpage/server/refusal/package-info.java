/**
 * Why something that came from outside was not carried out, in words and with a code.
 */
package sharedpage.server.refusal;
