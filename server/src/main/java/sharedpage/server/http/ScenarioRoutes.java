package sharedpage.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import sharedpage.server.http.BackgroundJobs.Kind;
import sharedpage.server.limits.Limit;
import sharedpage.server.wire.HttpJson;
import sharedpage.server.wire.PreviewJson;
import sharedpage.sim.run.AssertionChecker;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.AnswerRedactor;
import sharedpage.sim.scenario.text.ParseResult;
import sharedpage.sim.scenario.text.Problem;

/** The library of scenarios, and what authors of scenarios need. */
public final class ScenarioRoutes {
    private static final String JSON = "application/json";

    /** The file name in problems of a text that has none. */
    static final String UNNAMED = "scenario";

    private final BackgroundJobs backgroundJobs;

    /**
     * The addresses that start with {@code /api/scenarios}, and those for authors.
     *
     * @param backgroundJobs check and preview the texts of authors
     */
    public ScenarioRoutes(BackgroundJobs backgroundJobs) {
        this.backgroundJobs = backgroundJobs;
    }

    public void addTo(JavalinConfig config) {
        config.events.serverStarted(LibraryScenarios::loadInBackground);
        RoutesConfig routes = config.routes;
        routes.get("/api/scenarios", context -> answer(context, HttpJson.scenarios(LibraryScenarios.all())));
        routes.get("/api/scenarios/{name}", ScenarioRoutes::one);
        routes.get(
                "/api/course", context -> answer(context, HttpJson.course(Library.course(), LibraryScenarios.all())));
        routes.post("/api/check", this::check);
        routes.post("/api/preview", this::preview);
        routes.get("/api/forms", context -> answer(context, HttpJson.forms()));
        routes.get("/api/schema", context -> answer(context, Library.schema()));
    }

    private static void one(Context context) {
        Scenario scenario = LibraryScenarios.named(context.pathParam("name")).orElseThrow(LibraryScenarios::unknown);
        boolean author = "true".equals(context.queryParam("author"));
        String text = author ? scenario.text() : AnswerRedactor.of(scenario.text());
        answer(context, HttpJson.scenario(scenario, text));
    }

    private void check(Context context) throws IOException {
        String text = RequestBody.read(context, Limit.SCENARIO_BYTES);
        CostRoutes.answer(
                context, backgroundJobs.submit(Kind.CHECKS, context, () -> HttpJson.problems(problemsOf(text))));
    }

    /** The check, and what the scenario does, even if an assertion does not hold. */
    private void preview(Context context) throws IOException {
        String text = RequestBody.read(context, Limit.SCENARIO_BYTES);
        CostRoutes.answer(context, backgroundJobs.submit(Kind.PREVIEWS, context, () -> previewOf(text)));
    }

    private static String previewOf(String text) {
        ParseResult<Scenario> reading = ScenarioReader.read(UNNAMED, text);
        return reading.value()
                .map(scenario -> PreviewJson.of(scenario, AssertionChecker.problems(scenario)))
                .orElseGet(() -> PreviewJson.unread(reading.problems()));
    }

    private static List<Problem> problemsOf(String text) {
        ParseResult<Scenario> reading = ScenarioReader.read(UNNAMED, text);
        return reading.value().map(AssertionChecker::problems).orElse(reading.problems());
    }

    private static void answer(Context context, String json) {
        context.header("Cache-Control", "no-cache").contentType(JSON).result(json);
    }
}
