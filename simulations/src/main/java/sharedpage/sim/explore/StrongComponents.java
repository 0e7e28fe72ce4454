package sharedpage.sim.explore;

import java.util.Arrays;

/**
 * The strongly connected components of a state graph, or of a part of it (Tarjan, Depth-first search and linear graph
 * algorithms, 1972). A component that is reached from another one has the lower number.
 */
final class StrongComponents {
    private final StateTransitions graph;
    private final TransitionFilter filter;

    /** By the state when it was met, from 1; 0 if it was not. */
    private final int[] met;

    /** By the state the first one met that it leads back to. */
    private final int[] low;

    private final int[] component;
    private final int[] path;
    private final int[] edge;
    private final int[] open;
    private int depth;
    private int opened;
    private int clock;
    private int count;

    /** Which transitions count. */
    @FunctionalInterface
    interface TransitionFilter {
        boolean admits(int state, int transition);
    }

    private StrongComponents(StateTransitions graph, TransitionFilter filter) {
        int states = graph.states();
        this.graph = graph;
        this.filter = filter;
        this.met = new int[states];
        this.low = new int[states];
        this.component = new int[states];
        this.path = new int[states];
        this.edge = new int[states];
        this.open = new int[states];
        Arrays.fill(component, -1);
    }

    static StrongComponents of(StateTransitions graph, TransitionFilter filter) {
        StrongComponents components = new StrongComponents(graph, filter);
        for (int state = 0; state < graph.states(); state++) {
            if (components.met[state] == 0) {
                components.search(state);
            }
        }
        return components;
    }

    private void search(int root) {
        enter(root);
        while (depth > 0) {
            int state = path[depth - 1];
            if (edge[state] == graph.first(state + 1)) {
                leave(state);
                continue;
            }
            int transition = edge[state]++;
            int target = graph.target(transition);
            if (target >= 0 && filter.admits(state, transition)) {
                if (met[target] == 0) {
                    enter(target);
                } else if (component[target] < 0) {
                    low[state] = Math.min(low[state], met[target]);
                }
            }
        }
    }

    private void enter(int state) {
        met[state] = ++clock;
        low[state] = clock;
        edge[state] = graph.first(state);
        path[depth++] = state;
        open[opened++] = state;
    }

    private void leave(int state) {
        depth--;
        if (depth > 0) {
            low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[state]);
        }
        if (low[state] == met[state]) {
            int member;
            do {
                member = open[--opened];
                component[member] = count;
            } while (member != state);
            count++;
        }
    }

    int count() {
        return count;
    }

    /** The component of a state. */
    int of(int state) {
        return component[state];
    }

    /** Whether a transition counts and does not leave its component, so that it is on a cycle. */
    boolean isInside(int state, int transition) {
        int target = graph.target(transition);
        return target >= 0 && component[target] == component[state] && filter.admits(state, transition);
    }

    /** The states by their components: those of component c from place {@code starts[c]} on. */
    int[] sorted(int[] starts) {
        for (int one : component) {
            starts[one + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = starts.clone();
        int[] sorted = new int[component.length];
        for (int state = 0; state < component.length; state++) {
            sorted[next[component[state]]++] = state;
        }
        return sorted;
    }
}
