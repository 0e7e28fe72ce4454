package sharedpage.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sharedpage.server.limits.Limit;
import sharedpage.sim.analysis.Chart;
import sharedpage.sim.analysis.CostCurves;
import sharedpage.sim.analysis.ProblemException;
import sharedpage.sim.analysis.Workload;

/** Least-recently-used cache of cost charts: a slider changes one chart and asks for all. Not thread-safe. */
final class ChartCache {
    private final Map<Object, Chart> known = new LinkedHashMap<>(Limit.CACHED_CHARTS.value(), 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Chart> eldest) {
            return size() > Limit.CACHED_CHARTS.value();
        }
    };

    /** Computes a chart. */
    private interface ChartSource {
        Chart count() throws ProblemException;
    }

    /**
     * All charts, computed unless they are cached.
     *
     * @throws ProblemException if a setting is wrong, or the run does not finish under it
     */
    List<Chart> all(Map<String, String> settings, Workload usage) throws ProblemException {
        CostCurves curves = new CostCurves(settings);
        return List.of(
                kept(List.of("relocation", settings), curves::relocation),
                kept(List.of("access", settings), curves::access),
                kept(List.of(usage, settings), () -> curves.total(usage)));
    }

    private Chart kept(Object key, ChartSource counting) throws ProblemException {
        Chart chart = known.get(key);
        if (chart == null) {
            chart = counting.count();
            known.put(key, chart);
        }
        return chart;
    }
}
