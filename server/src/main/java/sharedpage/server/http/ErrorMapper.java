package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.RefusedException;
import sharedpage.sim.analysis.ProblemException;

/** Answers every exception of a route with {@link ProblemDetails}. */
final class ErrorMapper {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);
    private static final String RETRY_SECONDS = "5";

    private ErrorMapper() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(HttpProblemException.class, (cause, context) -> answer(context, cause.details()));
        routes.exception(RefusedException.class, (cause, context) -> answer(context, details(cause.refusal())));
        routes.exception(
                ProblemException.class, (cause, context) -> answer(context, ProblemDetails.of(cause.problems())));
        routes.exception(HttpResponseException.class, ErrorMapper::answerJavalin);
        routes.exception(EofException.class, (cause, context) -> LOG.debug("the client closed the connection", cause));
        routes.exception(Exception.class, ErrorMapper::answerFailure);
    }

    private static ProblemDetails details(Refusal refusal) {
        if (!refusal.problems().isEmpty()) {
            return ProblemDetails.of(refusal.problems());
        }
        int status =
                switch (refusal.code()) {
                    case LIMIT -> 429;
                    case ROLE -> 403;
                    case TOKEN, UNKNOWN, GONE -> 404;
                    case STORAGE -> 503;
                    default -> 400;
                };
        return ProblemDetails.of(status, refusal.what(), refusal.hint());
    }

    private static void answerJavalin(HttpResponseException cause, Context context) {
        if (cause instanceof MethodNotAllowedResponse) {
            String allowed = cause.getDetails().get("availableMethods");
            context.header("Allow", allowed == null ? "GET" : allowed);
        }
        answer(context, ProblemDetails.of(cause.getStatus()));
    }

    private static void answerFailure(Exception cause, Context context) {
        LOG.error("a request failed", cause);
        answer(context, ProblemDetails.of(500));
    }

    private static void answer(Context context, ProblemDetails details) {
        context.status(details.status()).header("Cache-Control", "no-store");
        if (details.status() == 429 || details.status() == 503) {
            context.header("Retry-After", RETRY_SECONDS);
        }
        context.contentType(ProblemDetails.MEDIA_TYPE).result(details.bytes());
    }
}
