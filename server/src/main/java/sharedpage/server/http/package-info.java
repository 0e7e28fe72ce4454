/**
 * HTTP: the routes, one class for each part of {@code /api}, the static files of the page, and what applies to every
 * request: security headers, origins, rate limits, problem details. Answers that take long are computed in background jobs.
 */
package sharedpage.server.http;
