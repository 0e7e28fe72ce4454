package sharedpage.sim.scenario;

/**
 * One instruction of a program, with the positions of those that may follow it; the position behind the last one is the
 * end of the program. A loop is compiled to a test and the lines of its body:
 *
 * <pre>
 *   0  test_and_set                     next 1
 *   1  while r1 equals 1                holds 2, fails 3
 *   2    test_and_set                   next 1
 *   3  store                            next 4
 * </pre>
 */
public sealed interface Instruction {

    /** An operation is begun. */
    record BeginLine(ScriptLine line, int next) implements Instruction {}

    /**
     * The process looks at its registers, and goes on at one of two positions.
     *
     * @param loop whether it is the test of a loop
     */
    record Test(RegisterCondition condition, boolean loop, int holds, int fails) implements Instruction {}
}
