/**
 * Random runs of a class against a real server: {@link sharedpage.server.chance.RandomMoves} draws what happens from a seed,
 * {@link sharedpage.server.chance.ClassRun} lets it happen, and {@link sharedpage.server.chance.Settlement} looks at the end
 * whether what PROTOCOL.md promises was kept.
 */
package sharedpage.server.chance;
