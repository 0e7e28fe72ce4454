package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import sharedpage.server.http.BackgroundJobs.Kind;
import sharedpage.server.limits.Limit;
import sharedpage.server.limits.TrustedProxies;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.search.SearchJob;
import sharedpage.server.search.SearchJobs;
import sharedpage.server.wire.SearchJson;
import sharedpage.server.wire.SearchRequest;
import sharedpage.sim.explore.Property;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.AnswerRedactor;

/** Starts, polls and stops searches for orders in which something goes wrong. */
public final class SearchRoutes {
    private final SearchJobs searchJobs;
    private final BackgroundJobs backgroundJobs;
    private final TrustedProxies proxies;
    private final SubjectResolver subjects;

    /**
     * The addresses that start with {@code /api/searches}.
     *
     * @param backgroundJobs read the scenarios
     * @param proxies the proxies whose X-Forwarded-For header is trusted
     * @param subjects finds the scenario that a request is about
     */
    public SearchRoutes(
            SearchJobs searchJobs, BackgroundJobs backgroundJobs, TrustedProxies proxies, SubjectResolver subjects) {
        this.backgroundJobs = backgroundJobs;
        this.subjects = subjects;
        this.searchJobs = searchJobs;
        this.proxies = proxies;
    }

    public void addTo(RoutesConfig routes) {
        routes.get(
                "/api/searches",
                context -> answer(
                        context,
                        SearchJson.offer(
                                Property.known(),
                                Limit.SEARCH_STATES.value(),
                                Limit.SEARCH_BYTES.value(),
                                Limit.SEARCH_SECONDS.value())));
        routes.post("/api/searches", this::begin);
        routes.get(
                "/api/searches/{id}",
                context -> answer(context, SearchJson.of(search(context).status())));
        routes.delete("/api/searches/{id}", this::stop);
    }

    private void begin(Context context) throws IOException, RefusedException {
        SearchRequest request = SearchRequest.read(RequestBody.read(context, Limit.REQUEST_BYTES));
        SubjectResolver.SubjectText subject = subjects.of(context, request.subject());
        String address = ClientAddress.of(context, proxies);
        context.header("Cache-Control", "no-store")
                .contentType("application/json")
                .status(202);
        context.future(() -> backgroundJobs
                .submit(Kind.SEARCHES, context, () -> begun(request, subject, address))
                .thenAccept(context::result));
    }

    private String begun(SearchRequest request, SubjectResolver.SubjectText subject, String address)
            throws RefusedException {
        Scenario scenario = scenario(subject, request.settings());
        if (request.subject().session() != null) {
            // The host of a fork need not be the author of its text, so the answers are removed.
            scenario = scenario.withText(AnswerRedactor.withoutQuestions(scenario.text()));
        }
        String id = searchJobs.startOnce(address, request, scenario, property(request, scenario));
        return SearchJson.of(searchJobs.find(id).orElseThrow().status());
    }

    private static Scenario scenario(SubjectResolver.SubjectText named, Map<String, String> settings)
            throws RefusedException {
        Scenario scenario = RefusedException.orRefuse(ScenarioReader.read(named.name(), named.text(), settings));
        if (scenario.operations() == 0) {
            throw new HttpProblemException(
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
            throw new HttpProblemException(
                    400, "Unknown property.", "Choose from: " + String.join(", ", Property.known()) + ".");
        }
        if (!property.unclaimed(scenario).isEmpty()) {
            throw new HttpProblemException(
                    400,
                    "The scenario claims nothing under " + String.join(", ", property.unclaimed(scenario)) + ".",
                    "Add a claim, or look for something else.");
        }
        return property;
    }

    private SearchJob search(Context context) {
        return searchJobs
                .find(context.pathParam("id"))
                .orElseThrow(() ->
                        new HttpProblemException(404, "Unknown or expired search.", "Start one: POST /api/searches."));
    }

    private void stop(Context context) {
        SearchJob search = search(context);
        search.stop();
        answer(context, SearchJson.of(search.status()));
    }

    private static void answer(Context context, String json) {
        context.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(json);
    }
}
