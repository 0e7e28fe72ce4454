package sharedpage.server.chance;

/**
 * One thing that happens in a random run. It names no member and no node, but a number that stands for one of those that there
 * are then, so that a move still means something when others before it are left out.
 *
 * @param who chooses the member
 * @param what chooses the rest
 * @param waits whether the answer is waited for; else the next move happens at the same time
 */
record Move(Kind kind, int who, int what, boolean waits) {

    /** What can happen. */
    enum Kind {
        NEXT(24, "goes a step on"),
        MOVE(14, "moves the cursor"),
        PERFORM(10, "asks for an operation of its own"),
        CHANGE(10, "changes settings"),
        CHOOSE(5, "chooses who acts"),
        PLAY(2, "plays"),
        PAUSE(2, "pauses"),
        KEEP(2, "keeps the session"),
        INVITE(3, "invites"),
        REVOKE_VIEWERS(1, "ends the links of viewers"),
        HAND_OVER(4, "gives its place to a new host, who ends all other host links"),
        RIVALS(3, "and a new host end each other's links"),
        COLLEAGUE(3, "lets a second host in"),
        ASK(5, "asks the class"),
        CHANGE_POLL(8, "closes, reopens, reveals or ends a poll"),
        FETCH_POLL(2, "asks for the votes"),
        VOTE(10, "votes"),
        FORK(3, "forks"),
        RAISE_HAND(4, "raises its hand"),
        LOWER_HAND(2, "lowers a hand"),
        SHOW(3, "shows a hand"),
        FETCH(4, "fetches a state"),
        POINT(2, "points"),
        AWAY(2, "looks elsewhere"),
        VIEWER_STEPS(2, "tries to step as a viewer"),
        REPEAT(14, "repeats a command"),
        REUSE(4, "uses an id for another command"),
        CUT(8, "loses its connection"),
        BACK(8, "comes back"),
        COME(4, "is new"),
        SETTLE(4, "and all others wait until they are answered"),
        RESTART(2, "sees the server restart"),
        TRANSFER(1, "sees the session exported and imported elsewhere");

        final int weight;
        private final String words;

        Kind(int weight, String words) {
            this.weight = weight;
            this.words = words;
        }
    }

    @Override
    public String toString() {
        return who + " " + kind.words + " (" + kind + " " + what + (waits ? "" : ", not waiting") + ")";
    }
}
