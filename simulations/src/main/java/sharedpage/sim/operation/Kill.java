package sharedpage.sim.operation;

import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.process.Process;

/**
 * KILL: a process ends one of its descendants, wherever that one is in what it does.
 *
 * <p>Refused: {@code NO_PROCESS}, {@code DEAD}, {@code NOT_ANCESTOR}; where the setting {@code unclean_deaths} is strict
 * also {@code WAITS}, {@code MEMBER} and {@code OWNER}, while the end of one who holds a semaphore is put off until it
 * holds none.
 *
 * @param by name of the ancestor
 * @param process name of the one who is to end
 */
public record Kill(String by, String process) implements Call {
    @Override
    public void perform(Turn turn) {
        Optional<Process> victim = turn.machine().process(process);
        if (victim.isEmpty()) {
            turn.refuse(this, Failure.NO_PROCESS, process, null);
        } else if (!victim.get().alive()) {
            turn.refuse(this, Failure.DEAD, process, null);
        } else if (!turn.machine().isChild(victim.get().number(), turn.who())) {
            turn.refuse(this, Failure.NOT_ANCESTOR, process, null);
        } else if (turn.settings().get(Setting.UNCLEAN_DEATHS) == Rules.Profile.STRICT) {
            killStrictly(turn, victim.get());
        } else {
            kill(turn, victim.get());
        }
    }

    private void killStrictly(Turn turn, Process victim) {
        Optional<Group> held = turn.machine().groups().stream()
                .filter(group -> group.holds(victim.number()))
                .findFirst();
        Optional<Death.Bond> bond = Death.bond(turn.machine(), victim.number());
        if (held.isPresent()) {
            turn.become(
                    turn.machine().with(victim.sentenced()),
                    new ProcessEvent.ProcessSentenced(process, held.get().name()));
        } else if (bond.isPresent()) {
            Failure failure = bond.get().failure();
            String about =
                    failure == Failure.WAITS ? process : bond.get().group().name();
            turn.refuse(this, failure, about, null);
        } else {
            kill(turn, victim);
        }
    }

    private void kill(Turn turn, Process victim) {
        turn.tell(new ProcessEvent.ProcessKilled(process, by));
        Death.strike(turn, victim);
    }
}
