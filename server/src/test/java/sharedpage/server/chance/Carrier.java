package sharedpage.server.chance;

import java.util.List;
import java.util.function.Consumer;
import sharedpage.server.chance.Member.Access;
import tools.jackson.databind.JsonNode;

/** Lets moves happen in a class. A move that means nothing there, such as the hand of one who has none, sends what is refused. */
final class Carrier {
    private static final List<String> OPERATIONS = List.of(
            "{'write': {'by': 'A', 'page': 2, 'bytes': 2, 'text': 'hi'}}",
            "{'write': {'by': 'B', 'page': 0, 'at': 1, 'bytes': 2, 'fill': 'y'}}",
            "{'read': {'by': 'B', 'page': 0, 'at': 3, 'bytes': 1}}",
            "{'wait': {'by': 'A', 'group': 'g'}}",
            "{'signal': {'by': 'A', 'group': 'g'}}",
            "{'exit_group': {'by': 'B', 'group': 'g'}}",
            "{'write': {'by': 'Z', 'page': 0, 'bytes': 1, 'text': 'z'}}");
    private static final List<String> SETTINGS = List.of(
            "{'transfer': 'dma'}",
            "{'transfer': 'cpu'}",
            "{'granularity': 'byte'}",
            "{'frames': 4}",
            "{'page_size': 8}",
            "{'frames': 'none'}");
    private static final List<String> POLLS = List.of("close_poll", "reopen_poll", "reveal_poll", "end_poll");
    /** So that members meet at few nodes. */
    private static final int NODES = 8;
    /** So that few commands are stale. */
    private static final int SELDOM = 7;

    private final ClassRun run;

    Carrier(ClassRun run) {
        this.run = run;
    }

    void carryOut(Move move) {
        switch (move.kind()) {
            case SETTLE -> run.members().forEach(Member::awaitAnswers);
            case RESTART -> run.restart();
            case TRANSFER -> run.transfer();
            case COME -> come(move);
            case BACK -> pick(move, run.members()).come();
            case CUT -> pick(move, run.members()).cut();
            case VOTE, FORK, RAISE_HAND, LOWER_HAND, FETCH, AWAY, VIEWER_STEPS, REPEAT, REUSE ->
                asMember(move, pick(move, run.members()));
            default -> asHost(move);
        }
    }

    private static <T> T pick(Move move, List<T> from) {
        return from.get(move.who() % from.size());
    }

    private static String one(Move move, List<String> from) {
        return from.get(move.what() % from.size());
    }

    private void come(Move move) {
        boolean host = move.what() % 4 == 0;
        run.join(host ? run.hostLink() : run.viewerLink(move.what() % 2 == 0));
    }

    private String at(Move move) {
        return ", 'at': " + (move.what() % SELDOM == 0 ? move.what() % NODES : run.node());
    }

    private static int poll(Member member, Move move) {
        JsonNode poll = member.view().wholePoll();
        return poll.isNull() ? 1 + move.what() % 2 : poll.get("number").intValue();
    }

    private void asMember(Move move, Member member) {
        member.come();
        if (!member.isHere()) {
            return;
        }
        switch (move.kind()) {
            case VOTE ->
                member.send(
                        "vote",
                        ", 'poll': " + poll(member, move) + ", 'choice': '" + one(move, List.of("yes", "no", "never"))
                                + "'");
            case FORK -> member.send("fork", ", 'node': " + move.what() % NODES);
            case RAISE_HAND -> raiseHand(member);
            case LOWER_HAND -> member.send("lower_hand", member.isHost() ? ", 'hand': " + hand(member) : "");
            case FETCH -> member.send("fetch", ", 'node': " + move.what() % NODES);
            case AWAY -> member.say("{'type': 'away', 'away': " + (move.what() % 2 == 0) + "}");
            case VIEWER_STEPS -> member.send("next", at(move) + ", 'skip': true");
            case REPEAT -> again(move, member, member::repeat);
            case REUSE ->
                again(move, member, command -> {
                    if (command.isRemembered(run.life())) {
                        member.reuse(command);
                    }
                });
            default -> throw new AssertionError(move);
        }
        if (move.waits()) {
            member.awaitAnswers();
        }
    }

    private static void again(Move move, Member member, Consumer<SentCommand> how) {
        List<SentCommand> commands = member.repeatable();
        if (!commands.isEmpty()) {
            how.accept(commands.get(move.what() % commands.size()));
        }
    }

    private void raiseHand(Member member) {
        SentCommand fork = member.send("fork", ", 'node': 0");
        member.awaitAnswers();
        if (fork.isAcknowledged()) {
            member.send(
                    "raise_hand",
                    ", 'session': '" + fork.answer().get("session").stringValue() + "', 'token': '"
                            + fork.answer().get("viewer").stringValue() + "', 'words': 'Look.'");
        }
    }

    private static int hand(Member host) {
        List<Integer> hands = host.view().hands();
        return hands.isEmpty() ? 1 : hands.get(0);
    }

    private void asHost(Move move) {
        List<Member> hosts = run.members().stream()
                .filter(Member::isHost)
                .filter(Member::isHere)
                .toList();
        Member host = hosts.isEmpty() ? run.driver() : pick(move, hosts);
        switch (move.kind()) {
            case NEXT ->
                host.send(
                        "next",
                        at(move) + (move.what() % 3 == 0 ? ", 'granularity': 'operation'" : "") + ", 'skip': true");
            case MOVE ->
                host.send(
                        "move",
                        ", 'to': "
                                + (move.what() % 3 == 0
                                        ? move.what() % NODES
                                        : host.view().before(run.node())));
            case PERFORM -> host.send("perform", at(move) + ", 'operation': " + one(move, OPERATIONS));
            case CHANGE -> host.send("change", at(move) + ", 'settings': " + one(move, SETTINGS));
            case CHOOSE -> host.send("choose", at(move) + ", 'who': '" + one(move, List.of("A", "B")) + "'");
            case PLAY -> host.send("play", at(move) + ", 'stepsPerSecond': 10");
            case PAUSE -> host.send("pause", "");
            case KEEP -> host.send("keep", "");
            case INVITE -> host.send("invite", "");
            case REVOKE_VIEWERS -> revoke(host, "viewer");
            case HAND_OVER -> handOver(host, false);
            case RIVALS -> handOver(host, true);
            case COLLEAGUE -> colleague(host);
            case ASK -> host.send("ask", at(move) + ", 'by': 'choice', 'text': 'Well?', 'options': ['yes', 'no']");
            case CHANGE_POLL -> host.send(one(move, POLLS), ", 'poll': " + poll(host, move));
            case FETCH_POLL -> host.send("fetch_poll", ", 'poll': " + poll(host, move));
            case SHOW -> host.send("show", ", 'hand': " + (move.what() % 3 == 0 ? "null" : "" + hand(host)));
            case POINT -> host.say("{'type': 'point', 'place': {'key': 'frames/1', 'line': 3}, 'ping': true}");
            default -> throw new AssertionError(move);
        }
        if (move.waits()) {
            host.awaitAnswers();
        }
    }

    private void revoke(Member host, String role) {
        run.endsLinks(role);
        host.send("revoke", ", 'role': '" + role + "'");
    }

    /** Lets a second host in by a link of its own, and returns it. */
    private Member colleague(Member host) {
        Access before = run.hostLink();
        SentCommand link = host.send("create_host_link", "");
        host.awaitAnswers();
        return link.isAcknowledged() && !run.hostLink().equals(before) ? run.join(run.hostLink()) : host;
    }

    private void handOver(Member host, boolean both) {
        Member second = colleague(host);
        if (second.isHere() && !second.equals(host)) {
            if (both) {
                revoke(host, "host");
            }
            revoke(second, "host");
        }
    }
}
