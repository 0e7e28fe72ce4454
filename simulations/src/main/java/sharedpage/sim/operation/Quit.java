package sharedpage.sim.operation;

import java.util.Optional;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;

/**
 * QUIT: a process ends. Its page table and its private pages go with it. What becomes of its groups if it has not left
 * them is for the setting {@code unclean_deaths} to say.
 *
 * <p>Refused, where that setting is strict: {@code MEMBER}, {@code OWNER}.
 */
public record Quit(String by) implements Call {
    @Override
    public void perform(Turn turn) {
        Optional<Death.Bond> bond = Death.bond(turn.machine(), turn.who());
        if (bond.isPresent() && turn.settings().get(Setting.UNCLEAN_DEATHS) == Rules.Profile.STRICT) {
            turn.refuse(this, bond.get().failure(), bond.get().group().name(), null);
        } else {
            Death.strike(turn, turn.process());
        }
    }
}
