/** What the server counts and measures, for Prometheus. */
package sharedpage.server.metrics;
