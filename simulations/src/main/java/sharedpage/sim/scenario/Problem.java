package sharedpage.sim.scenario;

/**
 * A mistake in a scenario, told so that its author can mend it.
 *
 * @param file what the text is called
 * @param line in the text, from 1
 * @param column in that line, from 1
 * @param what what was found and what was expected
 * @param mend how to mend it
 */
public record Problem(String file, int line, int column, String what, String mend) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + what + " Mend: " + mend;
    }
}
