package sharedpage.server;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processes that add to one page: eight times each they have more orders than can be tried in the time. */
public final class LongSearch {
    /** A scenario up to its programs. */
    public static final String HEAD =
            """
            title: long
            machine: {page_size: 16, pages: 4, frames: 4}
            processes: {A: {}, B: {parent: A}, C: {parent: A}}
            setup:
              - create_group: {by: A, as: g}
              - enter_group: {by: A, page: 2, group: g}
              - enter_group: {by: B, page: 2, group: g}
              - enter_group: {by: C, page: 2, group: g}
            programs:
            """;

    /** What one of the programs does once. */
    public static final String ADDITION =
            """
                - load: {page: 2, register: r1}
                - add: {register: r1, value: 1}
                - store: {page: 2, register: r1}
            """;

    private LongSearch() {}

    /** The scenario with three programs of eight additions. */
    public static String text() {
        return HEAD
                + Stream.of("A", "B", "C")
                        .map(process -> "  " + process + ":\n" + ADDITION.repeat(8))
                        .collect(Collectors.joining());
    }
}
