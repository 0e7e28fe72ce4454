package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import sharedpage.server.http.BackgroundJobs.Kind;
import sharedpage.server.limits.Limit;
import sharedpage.server.limits.TrustedProxies;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.room.Room;
import sharedpage.server.room.RoomRegistry;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.Cursor;
import sharedpage.server.session.Session;
import sharedpage.server.wire.HttpJson;
import sharedpage.server.wire.SessionRequest;
import sharedpage.server.wire.TraceJson;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;

/**
 * Creates sessions and prints their traces. Access tokens appear once, in the answer. The id is in the path, so that a proxy
 * can route by it.
 */
public final class SessionRoutes {
    private final RoomRegistry rooms;
    private final BackgroundJobs backgroundJobs;
    private final RequestLimiter requestLimiter;
    private final TrustedProxies proxies;

    /**
     * The addresses that start with {@code /api/sessions}.
     *
     * @param backgroundJobs create the sessions and write the traces
     * @param requestLimiter limits how much work one address may request
     * @param proxies the proxies whose X-Forwarded-For header is trusted
     */
    public SessionRoutes(
            RoomRegistry rooms, BackgroundJobs backgroundJobs, RequestLimiter requestLimiter, TrustedProxies proxies) {
        this.rooms = rooms;
        this.backgroundJobs = backgroundJobs;
        this.requestLimiter = requestLimiter;
        this.proxies = proxies;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/api/sessions/{id}", this::open);
        routes.get("/api/sessions/{id}/trace", this::trace);
    }

    private void open(Context context) throws IOException, RefusedException {
        SessionRequest request = SessionRequest.read(RequestBody.read(context, Limit.REQUEST_BYTES));
        String id = context.pathParam("id");
        String address = ClientAddress.of(context, proxies);
        Kind kind = request.scenario() == null ? Kind.AUTHORED_SESSIONS : Kind.LESSON_SESSIONS;
        context.header("Cache-Control", "no-store")
                .contentType("application/json")
                .status(201);
        context.future(() -> backgroundJobs
                .submit(kind, context, () -> created(request, id, address))
                .thenAccept(context::result));
    }

    /** The answer with the tokens of a new session. */
    private String created(SessionRequest request, String id, String address) throws RefusedException {
        Session session = new Session(scenario(request), request.scenario(), request.settings());
        session.skipSteps(request.step());
        AccessTokens.TokenPair tokens = AccessTokens.TokenPair.fresh();
        rooms.open(id, session, tokens, address);
        return HttpJson.session(id, tokens.host(), tokens.viewer());
    }

    private void trace(Context context) {
        requestLimiter.checkRequestRate(context);
        String token = SubjectResolver.token(context);
        context.header("Cache-Control", "no-store").contentType("application/jsonl");
        context.future(() -> rooms.find(context.pathParam("id"), ClientAddress.of(context, proxies))
                .exceptionally(refused -> null)
                .thenCompose(room -> cursor(room, token))
                .thenCompose(cursor -> backgroundJobs.submit(Kind.TRACES, context, () -> TraceJson.ofBranch(cursor)))
                .orTimeout(Limit.TRACE_SECONDS.value(), TimeUnit.SECONDS)
                .thenAccept(context::result));
    }

    /**
     * The answer does not reveal which of the two is wrong, session or token.
     *
     * @param room null if there is none
     */
    private static CompletableFuture<Cursor> cursor(Room room, String token) {
        if (room == null || room.roleOf(token).isEmpty()) {
            throw new HttpProblemException(
                    403,
                    "Unknown session, or its token is wrong.",
                    "Send one of its access tokens in the header Authorization: Bearer TOKEN.");
        }
        return room.cursor();
    }

    private static Scenario scenario(SessionRequest request) throws RefusedException {
        if (request.scenario() != null) {
            return LibraryScenarios.named(request.scenario()).orElseThrow(LibraryScenarios::unknown);
        }
        return RefusedException.orRefuse(ScenarioReader.read(ScenarioRoutes.UNNAMED, request.text()));
    }
}
