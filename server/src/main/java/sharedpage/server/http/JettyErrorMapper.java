package sharedpage.server.http;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Problem details for what Jetty answers by itself: a malformed request, a header that is too long, a refused upgrade.
 * Jetty clears the headers before it reports an error, hence the security headers are added again.
 */
final class JettyErrorMapper extends ErrorHandler {
    private final SecurityHeaders headers;

    JettyErrorMapper(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = status(request, response);
        response.setStatus(status);
        headers.addTo(response.getHeaders());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (HttpStatus.hasNoBody(status)) {
            callback.succeeded();
            return true;
        }
        byte[] body = ProblemDetails.of(status).bytes();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
        response.write(true, BufferUtil.toBuffer(body), callback);
        return true;
    }

    private static int status(Request request, Response response) {
        Object cause = request.getAttribute(ERROR_EXCEPTION);
        return cause instanceof HttpException http ? http.getCode() : response.getStatus();
    }
}
