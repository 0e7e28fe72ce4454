/**
 * Lessons as data. {@link sharedpage.sim.scenario.ScenarioReader} turns a text in YAML into a
 * {@link sharedpage.sim.scenario.Scenario}, or into the problems that are in it:
 *
 * <pre>
 * text  --YamlParser-->  YamlNode  --Grammar: validated-->  YamlNode  --ScriptReader, ...-->  Scenario
 *                                        |
 *                                        +--> Problem: position, what was found and expected, hint
 * </pre>
 *
 * <p>The types of {@code Grammar} (each a {@code ValueType}) are the only description of the dialect. Nothing else here
 * depends on the library that parses YAML but {@code YamlParser} and the two classes that cut a text without changing the
 * rest of it, {@code AnswerRedactor} and {@code TopLevelNormalizer}.
 */
package sharedpage.sim.scenario;
