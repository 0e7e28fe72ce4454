package sharedpage.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sharedpage.server.http.BackgroundJobs.Kind;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.wire.CompareJson;
import sharedpage.server.wire.CompareRequest;
import sharedpage.sim.analysis.MachineComparison;
import sharedpage.sim.analysis.ProblemException;
import sharedpage.sim.analysis.Variant;
import sharedpage.sim.scenario.Scenario;

/** Compares machines; they run in a background job. */
public final class CompareRoutes {
    private final BackgroundJobs backgroundJobs;
    private final RequestLimiter requestLimiter;
    private final SubjectResolver subjects;

    /**
     * The addresses that start with {@code /api/compare}.
     *
     * @param requestLimiter limits how much work one address may request
     * @param subjects finds the scenario that a request is about
     */
    public CompareRoutes(BackgroundJobs backgroundJobs, RequestLimiter requestLimiter, SubjectResolver subjects) {
        this.backgroundJobs = backgroundJobs;
        this.requestLimiter = requestLimiter;
        this.subjects = subjects;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/api/compare/{name}", this::ofLibrary);
        routes.post("/api/compare", this::ofRequest);
    }

    /** The first machine has the scenario's settings and those of {@code set.KEY=}; each {@code with=} adds a machine. */
    private void ofLibrary(Context context) {
        requestLimiter.checkRequestRate(context);
        SubjectResolver.SubjectText named = SubjectResolver.ofLibrary(context.pathParam("name"));
        compare(context, named, CostRoutes.settings(context), context.queryParams("with"));
    }

    private void ofRequest(Context context) throws IOException, RefusedException {
        String body = RequestBody.read(context, Limit.REQUEST_BYTES);
        CompareRequest request = CompareRequest.read(body);
        compare(context, subjects.of(context, request.subject()), request.settings(), request.with());
    }

    private void compare(
            Context context, SubjectResolver.SubjectText named, Map<String, String> settings, List<String> with) {
        List<Variant> variants = variants(new Variant(named.name(), named.text(), settings), with);
        CostRoutes.answer(
                context,
                backgroundJobs.submit(Kind.CHARTS, context, () -> comparison(variants, named.library() == null)));
    }

    private static List<Variant> variants(Variant first, List<String> others) {
        if (others.isEmpty() || others.size() >= Limit.COMPARED_MACHINES.value()) {
            throw new HttpProblemException(
                    400,
                    "The request names " + others.size() + " further machines. The limit is " + Limit.COMPARED_MACHINES
                            + ", the first one included.",
                    "Name 1 to " + (Limit.COMPARED_MACHINES.value() - 1)
                            + " further ones, such as ?with=transfer=dma.");
        }
        List<Variant> all = new ArrayList<>(List.of(first));
        others.forEach(with -> all.add(first.beside(variantSpec(with))));
        return all;
    }

    private static Variant.VariantSpec variantSpec(String with) {
        Variant.VariantSpec variantSpec = Variant.VariantSpec.read(with)
                .orElseThrow(() -> new HttpProblemException(
                        400,
                        "The settings of a machine can't be read.",
                        "Write key=value, several of them separated by commas, each key once, such as"
                                + " ?with=relocation=descriptor,tlb=0, or lesson=NAME."));
        if (variantSpec.missing().isPresent()) {
            throw LibraryScenarios.unknown();
        }
        return variantSpec;
    }

    private static String comparison(List<Variant> variants, boolean ownText) throws ProblemException {
        List<Scenario> scenarios = new ArrayList<>();
        for (Variant one : variants) {
            scenarios.add(one.scenario());
        }
        return CompareJson.withRuns(MachineComparison.of(variants), scenarios, ownText);
    }
}
