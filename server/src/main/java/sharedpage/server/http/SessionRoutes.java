package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import sharedpage.server.protocol.HttpJson;
import sharedpage.server.protocol.Refusal;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.protocol.SessionRequest;
import sharedpage.server.room.Rooms;
import sharedpage.server.session.Roles;
import sharedpage.server.session.Session;
import sharedpage.sim.scenario.Reading;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.ScenarioReader;

/** Makes sessions. Their tokens are told once, in the answer. */
public final class SessionRoutes {
    private final Rooms rooms;

    public SessionRoutes(Rooms rooms) {
        this.rooms = rooms;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/api/sessions", this::open);
    }

    private void open(Context context) throws IOException {
        String body = Body.read(context, 2 * Body.SCENARIO_LIMIT);
        context.header("Cache-Control", "no-store").contentType("application/json");
        try {
            SessionRequest request = SessionRequest.read(body);
            Session session = new Session(scenario(request), request.library(), request.settings());
            session.advance(request.step());
            Roles.Tokens tokens = Roles.Tokens.fresh();
            String id = rooms.open(session, tokens).orElseThrow(() -> HttpRefusal.ofStatus(503));
            context.status(201).result(HttpJson.session(id, tokens.drive(), tokens.view()));
        } catch (RefusedException e) {
            refuse(context, e.refusal());
        }
    }

    private static Scenario scenario(SessionRequest request) throws RefusedException {
        if (request.library() != null) {
            return Lessons.named(request.library()).orElseThrow(Lessons::unknown);
        }
        Reading reading = ScenarioReader.read(ScenarioRoutes.UNNAMED, request.text());
        return reading.scenario().orElseThrow(() -> new RefusedException(Refusal.of(reading.problems())));
    }

    private static void refuse(Context context, Refusal refusal) {
        if (refusal.problems().isEmpty()) {
            throw new HttpRefusal(400, refusal.what(), refusal.mend());
        }
        context.status(400).result(HttpJson.problems(refusal.problems()));
    }
}
