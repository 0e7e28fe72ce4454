package sharedpage.server.session;

import java.util.List;
import java.util.Optional;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.sim.run.EnabledTransition;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.ScriptLine;

/** The role of the kernel: who of those who could act next does. */
final class SchedulerChoices {
    private SchedulerChoices() {}

    /** Who could act next after a node, if there are several; none where the lesson's lines follow one another. */
    static List<String> names(Node at) {
        List<String> names =
                choices(at).stream().map(choice -> name(at, choice)).toList();
        return names.size() < 2 ? List.of() : names;
    }

    /** The cursor after one step of an activity that can act. */
    static Cursor from(Cursor cursor, String who, StepTree tree) throws RefusedException {
        Node at = cursor.at();
        EnabledTransition choice = choice(at, who).orElseThrow(() -> refused(at, who));
        if (!cursor.isAtTip() && activity(cursor.following()).equals(who)) {
            return new Cursor(cursor.following(), cursor.tip());
        }
        Node made = tree.add(
                at,
                at.scenario(),
                new StepTrigger.ChosenActor(
                        who,
                        choice.begins() != null,
                        choice.line().flatMap(ScriptLine::question).orElse(null)),
                at.scenario().simulation().take(at.state(), choice));
        return new Cursor(made, made);
    }

    /** The transition of an activity after a node; empty if it cannot act there. */
    static Optional<EnabledTransition> choice(Node at, String who) {
        return choices(at).stream()
                .filter(choice -> name(at, choice).equals(who))
                .findFirst();
    }

    private static List<EnabledTransition> choices(Node at) {
        Simulation simulation = at.scenario().simulation();
        return simulation.next(at.state()).isEmpty() ? List.of() : simulation.enabledTransitions(at.state());
    }

    private static String name(Node at, EnabledTransition choice) {
        return at.state().machine().nameOf(choice.who());
    }

    private static String activity(Node node) {
        SimulationState moment = node.state();
        return moment.machine().nameOf(moment.step().who());
    }

    private static RefusedException refused(Node at, String who) {
        List<String> names =
                choices(at).stream().map(choice -> name(at, choice)).toList();
        return new RefusedException(Refusal.of(
                Code.UNKNOWN,
                who + " can't act here.",
                names.isEmpty()
                        ? "Go on with next: the lesson's operations follow one another."
                        : "Choose one of " + String.join(", ", names) + "."));
    }
}
