package sharedpage.sim.scenario;

import java.util.List;
import java.util.stream.Collectors;
import sharedpage.sim.process.Registers;

/** What a program asks of the registers of its process: all the comparisons must hold. Values are numbers of 0 or more. */
public record RegisterCondition(List<RegisterComparison> comparisons) {
    public RegisterCondition {
        comparisons = List.copyOf(comparisons);
    }

    /** How a register is compared. */
    public enum Relation {
        EQUALS,
        NOT,
        AT_LEAST,
        AT_MOST
    }

    /**
     * One comparison.
     *
     * @param other the register to compare with, or null for the number
     */
    public record RegisterComparison(String register, Relation relation, String other, long number) {
        boolean holds(Registers registers) {
            int order = Long.compareUnsigned(registers.get(register), other == null ? number : registers.get(other));
            return switch (relation) {
                case EQUALS -> order == 0;
                case NOT -> order != 0;
                case AT_LEAST -> order >= 0;
                case AT_MOST -> order <= 0;
            };
        }
    }

    /** Whether it holds for these registers. */
    public boolean holds(Registers registers) {
        return comparisons.stream().allMatch(comparison -> comparison.holds(registers));
    }

    /** What the registers have that it asks about, for example "r1 is 0 and r2 is 7". */
    public String facts(Registers registers) {
        return comparisons.stream()
                .flatMap(one -> List.of(one.register(), one.other() == null ? one.register() : one.other()).stream())
                .distinct()
                .map(name -> name + " is " + Long.toUnsignedString(registers.get(name)))
                .collect(Collectors.joining(" and "));
    }
}
