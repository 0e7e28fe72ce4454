/**
 * A lesson as data: the machine to start with, the lines of its script, programs, questions and assertions. How a text
 * becomes a {@link sharedpage.sim.scenario.Scenario}, or the problems that are in it:
 *
 * <pre>
 * text  --text.YamlParser-->  YamlNode  --reader.Grammar: validated-->  YamlNode  --reader.ScriptReader, ...-->  Scenario
 *                                             |
 *                                             +--> Problem: position, what was found and expected, hint
 * </pre>
 *
 * <p>The packages, each of which sees only those before it: {@code text} (YAML with positions, problems), this one,
 * {@code grammar} (the types of values), {@code assertion} (what {@code expect} may say), {@code reader}, {@code library}
 * (the lessons that come with the program).
 */
package sharedpage.sim.scenario;
