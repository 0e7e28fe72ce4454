package sharedpage.e2e.support;

import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A machine of 64 frames of 512 bytes, in which one member of a group after the other writes, over the end of its page as
 * well, takes and gives back the semaphore, reads, and moves the frame.
 *
 * @param members processes that share the page, at most 15; their parent is one more
 * @param pages of each process
 */
public record LargeMachine(int members, int pages) {
    /** 4 processes of 8 pages. */
    public static final LargeMachine FOUR = new LargeMachine(3, 8);

    /** As much as fits: 16 processes of 64 pages. */
    public static final LargeMachine FULL = new LargeMachine(15, 64);

    private static final int FRAME = 35;

    private static String name(int member) {
        return String.valueOf((char) ('A' + member));
    }

    private int page(int member) {
        return pages > 60 ? 2 + 3 * member : 2 + member % 4;
    }

    private String lines(String form) {
        return IntStream.range(0, members)
                .mapToObj(one -> form.replace("NAME", name(one))
                        .replace("NEXT", String.valueOf(page(one) + 1))
                        .replace("PAGE", String.valueOf(page(one))))
                .collect(Collectors.joining());
    }

    private String turn(int round) {
        return """
                  - write: {by: NAME, page: PAGE, at: 0, bytes: 600, fill: "NAME"}
                  - wait: {by: NAME, group: g}
                  - write: {by: NAME, page: PAGE, at: 100, text: "hello"}
                  - signal: {by: NAME, group: g}
                  - read: {by: NAME, page: PAGE, at: 0, bytes: 512}
                  - relocate: {of: NAME, page: PAGE, frame: FREE}
                """
                .replace("NAME", name(round % members))
                .replace("PAGE", String.valueOf(page(round % members)))
                .replace("FREE", String.valueOf(40 + round % 20));
    }

    /** The scenario, in which each round is six operations and 14 to 30 steps. */
    public String scenario(int rounds) {
        return "title: Many at once\nslide: Overflow problem\n"
                + "machine: {page_size: 512, pages: %d, frames: 64, costs: modern}\nprocesses:\n  P: {}\n"
                        .formatted(pages)
                + lines("  NAME: {parent: P, private: {NEXT: {fill: \"NAME\"}}}\n")
                + "setup:\n  - create_group: {by: P, as: g, frame: %d}\n".formatted(FRAME)
                + lines("  - enter_group: {by: NAME, page: PAGE, group: g}\n")
                + "steps:\n"
                + IntStream.range(0, rounds).mapToObj(this::turn).collect(Collectors.joining());
    }

    /** Makes a session of it on a server. @return the address at which it can be stepped */
    public URI session(URI server, int rounds) throws IOException, InterruptedException {
        return OwnSession.of(server, scenario(rounds));
    }
}
