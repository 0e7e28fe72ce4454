package sharedpage.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import sharedpage.server.limits.Limit;
import sharedpage.sim.scenario.text.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of every HTTP error, as RFC 9457 defines it. {@code hint} and {@code problems} are members of our own:
 *
 * <pre>
 * {"type": "about:blank", "title": "Not Found", "status": 404, "detail": "…", "hint": "…"}
 * {"type": INVALID_SCENARIO, "title": "Invalid scenario", "status": 400, "detail": "…", "hint": "…",
 *  "problems": [{"line": 3, "column": 14, "what": "…", "hint": "…"}, …]}
 * </pre>
 *
 * @param type {@code about:blank} where the status says it all, otherwise {@link #INVALID_SCENARIO}
 * @param title the same for all errors of one type
 * @param status the HTTP status, 400 to 599
 * @param detail what is wrong with this request
 * @param hint how to fix it
 * @param problems the mistakes in a scenario or in its settings; left out if there are none
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "hint", "problems"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDetails(
        String type, String title, int status, String detail, String hint, List<ScenarioProblem> problems) {
    static final String MEDIA_TYPE = "application/problem+json";

    /** Where the OpenAPI document describes it. */
    static final String INVALID_SCENARIO = "/api/openapi.json#/components/responses/InvalidScenario";

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One mistake.
     *
     * @param line in the text of the scenario, from 1
     * @param column in that line, from 1
     */
    record ScenarioProblem(int line, int column, String what, String hint) {}

    static ProblemDetails of(int status, String detail, String hint) {
        return new ProblemDetails(
                "about:blank", HttpStatus.forStatus(status).getMessage(), status, detail, hint, List.of());
    }

    /** The first of the mistakes is the detail. */
    static ProblemDetails of(List<Problem> problems) {
        Problem first = problems.get(0);
        return new ProblemDetails(
                INVALID_SCENARIO,
                "Invalid scenario",
                400,
                first.what(),
                first.hint(),
                problems.stream()
                        .map(problem ->
                                new ScenarioProblem(problem.line(), problem.column(), problem.what(), problem.hint()))
                        .toList());
    }

    /** An error that its status describes completely, such as 404. */
    static ProblemDetails of(int status) {
        return switch (status) {
            case 400 -> of(400, "The request is malformed.", "Send a well-formed HTTP/1.1 request.");
            case 403 ->
                of(
                        403,
                        "The request comes from a page of another origin.",
                        "Open the address that the server prints, or start the server with --url ADDRESS.");
            case 404 -> of(404, "There is nothing at this address.", "Start again at the address /.");
            case 405 -> of(405, "This address does not support that method.", "See the Allow header.");
            case 413 -> of(413, "The request is longer than " + Limit.REQUEST_BYTES + ".", "Send a shorter one.");
            case 414 -> of(414, "The address is longer than " + Limit.HEADER_BYTES + ".", "Use a shorter one.");
            case 429 -> of(429, "Too many requests come from your address.", "Wait a few seconds.");
            case 431 ->
                of(431, "The header is longer than " + Limit.HEADER_BYTES + ".", "Send fewer or shorter fields.");
            case 503 -> of(503, "The server is overloaded.", "Try again in a few minutes.");
            default ->
                status < 500
                        ? of(status, "The request was refused.", "See /api/openapi.json.")
                        : of(500, "Internal server error; nothing was changed.", "Try again, then report it.");
        };
    }

    /** JSON in UTF-8. */
    byte[] bytes() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }
}
