package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import sharedpage.server.limit.Proxies;
import sharedpage.server.protocol.HttpJson;
import sharedpage.server.protocol.Refusal;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.protocol.SearchJson;
import sharedpage.server.protocol.SearchRequest;
import sharedpage.server.search.Search;
import sharedpage.server.search.Searches;
import sharedpage.sim.explore.Property;
import sharedpage.sim.scenario.Handout;
import sharedpage.sim.scenario.Reading;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.ScenarioReader;

/** What can go wrong: a search is begun, asked how far it is, and stopped. */
public final class SearchRoutes {
    private final Searches searches;
    private final Proxies proxies;
    private final Texts texts;

    /**
     * The addresses that start with {@code /api/searches}.
     *
     * @param proxies those who say truly from where a request comes
     * @param texts where scenarios are found
     */
    public SearchRoutes(Searches searches, Proxies proxies, Texts texts) {
        this.texts = texts;
        this.searches = searches;
        this.proxies = proxies;
    }

    public void addTo(RoutesConfig routes) {
        routes.get(
                "/api/searches",
                context -> answer(
                        context,
                        SearchJson.offer(
                                Property.known(),
                                Searches.LIMITS.states(),
                                Searches.LIMITS.bytes(),
                                Searches.SECONDS)));
        routes.post("/api/searches", this::begin);
        routes.get(
                "/api/searches/{id}",
                context -> answer(context, SearchJson.of(search(context).view())));
        routes.delete("/api/searches/{id}", this::stop);
    }

    private void begin(Context context) throws IOException {
        String body = Body.read(context, 2 * Body.SCENARIO_LIMIT);
        String address = Callers.addressOf(context, proxies);
        try {
            SearchRequest request = SearchRequest.read(body);
            Scenario scenario = scenario(texts.of(context, request.subject()), request.settings());
            if (request.subject().session() != null) {
                // Whoever drives a try of a session need not be the one who wrote its text.
                scenario = scenario.withText(Handout.withoutQuestions(scenario.text()));
            }
            String id = searches.begin(address, scenario, property(request, scenario), request.others());
            answer(context, SearchJson.of(searches.find(id).orElseThrow().view()));
            context.status(202);
        } catch (RefusedException e) {
            refuse(context, e.refusal());
        }
    }

    private static Scenario scenario(Texts.Named named, Map<String, String> settings) throws RefusedException {
        Reading reading = ScenarioReader.read(named.name(), named.text(), settings);
        Scenario scenario = reading.scenario().orElseThrow(() -> new RefusedException(Refusal.of(reading.problems())));
        if (scenario.operations() == 0) {
            throw new HttpRefusal(
                    400, "The scenario has neither programs nor steps, so nothing can go wrong.", "Add some.");
        }
        return scenario;
    }

    private static Property property(SearchRequest request, Scenario scenario) {
        if (request.properties().isEmpty()) {
            return Property.usual(scenario);
        }
        Set<String> words = new LinkedHashSet<>(request.properties());
        Property property = new Property(words);
        if (!property.unknown().isEmpty()) {
            throw new HttpRefusal(
                    400,
                    "There is no property of that name.",
                    "Choose of: " + String.join(", ", Property.known()) + ".");
        }
        return property;
    }

    private Search search(Context context) {
        return searches.find(context.pathParam("id"))
                .orElseThrow(() -> new HttpRefusal(
                        404, "There is no such search, or it was long ago.", "Begin one: POST /api/searches."));
    }

    private void stop(Context context) {
        Search search = search(context);
        search.stop();
        answer(context, SearchJson.of(search.view()));
    }

    private static void answer(Context context, String json) {
        context.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(json);
    }

    private static void refuse(Context context, Refusal refusal) {
        if (refusal.problems().isEmpty()) {
            int status = refusal.code() == Refusal.Code.LIMIT ? 429 : 400;
            throw new HttpRefusal(status, refusal.what(), refusal.mend());
        }
        context.status(400).contentType("application/json").result(HttpJson.problems(refusal.problems()));
    }
}
