package sharedpage.sim.scenario.text;

/**
 * A mistake in a scenario, described so that its author can correct it.
 *
 * @param file name of the text
 * @param line in the text, from 1
 * @param column in that line, from 1
 * @param what what was found and what was expected
 * @param hint how to correct it
 */
public record Problem(String file, int line, int column, String what, String hint) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + what + " Hint: " + hint;
    }
}
