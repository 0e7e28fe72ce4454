package sharedpage.server.http;

import sharedpage.server.protocol.HttpJson;

/** A request that is not carried out, in words: what is wrong and how to mend it. */
public final class HttpProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String what;
    private final String mend;

    /**
     * A refusal with its words.
     *
     * @param status the HTTP status, 400 to 599
     */
    public HttpProblemException(int status, String what, String mend) {
        super(what);
        this.status = status;
        this.what = what;
        this.mend = mend;
    }

    /** The words for a status that says all there is to say, such as 404. */
    static HttpProblemException ofStatus(int status) {
        return switch (status) {
            case 400 ->
                new HttpProblemException(400, "The request is malformed.", "Send a well-formed HTTP/1.1 request.");
            case 403 ->
                new HttpProblemException(
                        403,
                        "This page comes from another address than the server's.",
                        "Open the address that the server prints, or start the server with --url ADDRESS.");
            case 404 ->
                new HttpProblemException(404, "There is nothing at this address.", "Start again at the address /.");
            case 405 ->
                new HttpProblemException(405, "This address does not take that method.", "See the Allow header.");
            case 413 -> new HttpProblemException(413, "The request is too long.", "Send a shorter one.");
            case 414 -> new HttpProblemException(414, "The address is too long.", "Use a shorter one.");
            case 429 ->
                new HttpProblemException(429, "Too many requests come from this address.", "Wait a few seconds.");
            case 431 ->
                new HttpProblemException(431, "The headers are longer than 8192 bytes.", "Send fewer or shorter ones.");
            case 503 -> new HttpProblemException(503, "The server has no room left.", "Try again in a few minutes.");
            default ->
                status < 500
                        ? new HttpProblemException(
                                status, "The request was refused.", "See the documentation of the addresses.")
                        : new HttpProblemException(
                                500, "The server failed; nothing was changed.", "Try again, then report it.");
        };
    }

    public int status() {
        return status;
    }

    /** {@code {"what": …, "mend": …}}. */
    String json() {
        return HttpJson.refusal(what, mend);
    }
}
