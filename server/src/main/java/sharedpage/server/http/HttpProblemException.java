package sharedpage.server.http;

/** Ends the handling of a request; {@link ErrorMapper} answers with its problem details. */
public final class HttpProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemDetails details;

    /**
     * An error with its description.
     *
     * @param status the HTTP status, 400 to 599
     * @param detail what is wrong with this request
     * @param hint how to fix it
     */
    public HttpProblemException(int status, String detail, String hint) {
        this(ProblemDetails.of(status, detail, hint));
    }

    HttpProblemException(ProblemDetails details) {
        super(details.detail());
        this.details = details;
    }

    ProblemDetails details() {
        return details;
    }
}
