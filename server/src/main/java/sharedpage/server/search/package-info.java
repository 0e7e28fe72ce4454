/** Searches for orders in which something goes wrong, run one after the other at low priority. */
package sharedpage.server.search;
