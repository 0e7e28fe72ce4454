package sharedpage.sim.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Who;
import sharedpage.sim.scenario.Line;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.Schedule;

/** Who may act while programs run, and whose turn it is. */
final class Turns {
    private final Programs programs;

    /** For each program, whether lines of it are left when so many were begun. */
    private final List<Function<Integer, Boolean>> left;

    Turns(Programs programs) {
        this.programs = programs;
        this.left = programs.list().stream()
                .<Function<Integer, Boolean>>map(
                        program -> begun -> begun < program.lines().size())
                .toList();
    }

    /** All that may come next, one thing for each who can act: kernel, devices, processes by their numbers. */
    List<Choice> choices(Machine machine, Position position) {
        return machine.activities()
                .everybody()
                .mapToObj(who -> choice(machine, position, who))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Whether nobody can act.
     *
     * @param first who is asked first: if they can, it does not matter what the others do
     */
    boolean areOver(Machine machine, Position position, int first) {
        return !acts(machine, position, first)
                && machine.activities().everybody().noneMatch(who -> acts(machine, position, who));
    }

    private boolean acts(Machine machine, Position position, int who) {
        return machine.canRun(who) || begins(machine, position, who);
    }

    private boolean begins(Machine machine, Position position, int who) {
        int program = mayBegin(machine, who) ? programs.of(machine.nameOf(who)) : -1;
        return program >= 0 && position.begun().see(program, left.get(program));
    }

    private static boolean mayBegin(Machine machine, int who) {
        boolean process = Who.kindOf(who) == Who.Kind.PROCESS;
        boolean ready = (process && machine.standing(who).mayRun()) || who == Who.SYSTEM;
        return !machine.halted() && ready && machine.isIdle(who);
    }

    /** What somebody does if it is their turn; nothing if they can't act. */
    Optional<Choice> choice(Machine machine, Position position, int who) {
        if (machine.canRun(who)) {
            return Optional.of(Choice.onward(who, position.at(position.turns())));
        }
        int program = mayBegin(machine, who) ? programs.of(machine.nameOf(who)) : -1;
        return program < 0 ? Optional.empty() : beginning(position, who, program);
    }

    private Optional<Choice> beginning(Position position, int who, int program) {
        int begun = position.begun().get(program);
        Optional<Line> next = programs.line(program, begun);
        return next.map(line ->
                new Choice(who, line.operation(), next, programs.number(program, begun), position.begun(program)));
    }

    /** The number of the line of a program that somebody is at work on; 0 if there is none. */
    int line(Machine machine, Position position, int who) {
        int program = who < 0 ? -1 : programs.of(machine.nameOf(who));
        int begun = program < 0 ? 0 : position.begun().get(program);
        return begun == 0 ? 0 : programs.number(program, begun - 1);
    }

    /**
     * Whose turn it is, as the schedule has it.
     *
     * @param last number of the one who acted last; -1 if nobody has
     */
    Optional<Choice> next(Machine machine, Position position, int last) {
        return switch (programs.schedule().kind()) {
            case LISTED -> listed(machine, position);
            case ROUND_ROBIN -> inTurn(choices(machine, position), machine, last);
            case SEEDED -> chosen(choices(machine, position), machine);
        };
    }

    /** The first one from here on that can act. */
    private Optional<Choice> listed(Machine machine, Position position) {
        List<Schedule.Entry> turns = programs.schedule().turns();
        for (int turn = position.turns(); turn < turns.size(); turn++) {
            Optional<Choice> choice =
                    named(machine, position.at(turn + 1), turns.get(turn).name());
            if (choice.isPresent()) {
                return choice;
            }
        }
        return Optional.empty();
    }

    private Optional<Choice> named(Machine machine, Position position, String name) {
        OptionalInt actor = machine.actor(name);
        if (actor.isPresent()) {
            return choice(machine, position, actor.getAsInt());
        }
        boolean kernel = name.equals(Schedule.KERNEL);
        return machine.runnable()
                .filter(who -> kernel
                        ? Who.kindOf(who) == Who.Kind.SERVICE
                        : machine.nameOf(who).equals(name))
                .mapToObj(who -> Choice.onward(who, position))
                .findFirst();
    }

    private static Optional<Choice> inTurn(List<Choice> choices, Machine machine, int last) {
        int[] order = machine.activities().everybody().toArray();
        int from = IntStream.range(0, order.length)
                .filter(index -> order[index] == last)
                .findFirst()
                .orElse(-1);
        for (int i = 1; i <= order.length; i++) {
            int who = order[(from + i) % order.length];
            for (Choice choice : choices) {
                if (choice.who() == who) {
                    return Optional.of(choice);
                }
            }
        }
        return Optional.empty();
    }

    /** Whom the seed and the number of the step choose (SplitMix64; Steele, Lea and Flood, OOPSLA 2014). */
    private static Optional<Choice> chosen(List<Choice> choices, Machine machine) {
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        long mixed = (machine.settings().get(Setting.SEED) * 0x100000L + machine.step() + 1) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        int index = (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), choices.size());
        return Optional.of(choices.get(index));
    }
}
