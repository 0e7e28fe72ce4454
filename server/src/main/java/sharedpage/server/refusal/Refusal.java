package sharedpage.server.refusal;

import java.util.List;
import sharedpage.sim.scenario.text.Problem;

/**
 * Why a wire message was not carried out. What the rules of the simulated machine refuse is not a refusal but a step.
 *
 * @param what what is wrong
 * @param hint what to do about it
 * @param problems mistakes found in a scenario, an operation or settings; empty if that is not the reason
 */
public record Refusal(Code code, String what, String hint, List<Problem> problems) {

    /** The reasons, as a program tells them apart. */
    public enum Code {
        /** The cursor is elsewhere than the sender thought. */
        STALE,
        /** The process has not finished its last operation. */
        BUSY,
        /** The token fits no role of the session, or the connection has not joined. */
        TOKEN,
        /** The role does not allow it. */
        ROLE,
        /** A question waits for its answer. */
        QUESTION,
        /** Too long, too many or too often. */
        LIMIT,
        /** Not JSON, or not of the form that the type asks for. */
        MALFORMED,
        /** An unknown type, node, or the like. */
        UNKNOWN,
        /** Mistakes in the operation or in the settings. */
        PROBLEM,
        /** There is nothing left to step to. */
        END,
        /** The session does not exist any more. */
        GONE,
        /** The poll does not allow it now. */
        POLL,
        /** The disk is full or cannot be written; nothing was changed. */
        STORAGE,
        /** The session cannot be driven any further: its replay leads elsewhere than its journal. */
        READ_ONLY
    }

    public Refusal {
        problems = List.copyOf(problems);
    }

    public static Refusal of(Code code, String what, String hint) {
        return new Refusal(code, what, hint, List.of());
    }

    public static Refusal malformed(String what, String hint) {
        return of(Code.MALFORMED, what, hint);
    }

    /** The mistakes in what a person wrote; the first one speaks for all. */
    public static Refusal of(List<Problem> problems) {
        Problem first = problems.get(0);
        return new Refusal(Code.PROBLEM, first.what(), first.hint(), problems);
    }
}
