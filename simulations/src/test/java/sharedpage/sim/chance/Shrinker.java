package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes a run that breaks an invariant as short as it can, by leaving parts out (delta debugging; Zeller 1999). */
final class Shrinker {
    private final String name;
    private Script.Run best;

    private Shrinker(Script.Run run) {
        best = run;
        name = run.broken().get(0).name();
    }

    /** A run that breaks the same invariant and from which no single part can be left out. */
    static Script.Run shrunk(Script.Run run) {
        Shrinker shrinker = new Shrinker(run);
        int size;
        do {
            size = shrinker.size();
            shrinker.leaveOutMoves();
            shrinker.leaveOutSettings();
            shrinker.leaveOutPages();
        } while (shrinker.size() < size);
        return shrinker.best;
    }

    private int size() {
        Start start = best.script().start();
        return best.steps().size()
                + start.settings().size()
                + start.cast().stream()
                        .mapToInt(actor -> 1 + actor.pages().size())
                        .sum();
    }

    private boolean keep(Script shorter) {
        Script.Run run = shorter.run();
        if (run.breaks(name)) {
            best = run;
            return true;
        }
        return false;
    }

    private void leaveOutMoves() {
        for (int length = Math.max(1, best.script().moves().size() / 2); length >= 1; length /= 2) {
            int at = 0;
            while (at < best.script().moves().size()) {
                List<Script.Move> moves = new ArrayList<>(best.script().moves());
                moves.subList(at, Math.min(moves.size(), at + length)).clear();
                int before = best.steps().size();
                if (!keep(new Script(best.script().start(), moves))
                        || best.steps().size() >= before) {
                    at += length;
                }
            }
        }
    }

    private void leaveOutSettings() {
        for (String key : List.copyOf(best.script().start().settings().keySet())) {
            tryStart(start -> start.without(key));
        }
    }

    private void leaveOutPages() {
        for (Start.Actor actor : best.script().start().cast()) {
            tryStart(start -> new Start(start.settings(), without(start.cast(), actor)));
        }
    }

    private static List<Start.Actor> without(List<Start.Actor> cast, Start.Actor actor) {
        List<Start.Actor> next = new ArrayList<>();
        for (Start.Actor other : cast) {
            next.add(
                    other.name().equals(actor.name())
                            ? new Start.Actor(actor.name(), actor.parent(), List.of())
                            : other);
        }
        return next;
    }

    private void tryStart(UnaryOperator<Start> change) {
        keep(new Script(change.apply(best.script().start()), best.script().moves()));
    }
}
