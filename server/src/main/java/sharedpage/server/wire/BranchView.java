package sharedpage.server.wire;

import java.util.Map;

/**
 * A way through a session's tree that the cursor's branch does not take, as others see it.
 *
 * @param parent number of the node at which it leaves another way, or null if it has a start of its own
 * @param first its first node
 * @param tip its last node
 * @param step how many steps lie before its first node
 * @param steps how many nodes it has
 * @param what the sentence of its first step, or the scenario's title at a start
 * @param changed settings at its tip that differ from the scenario's
 */
public record BranchView(
        Integer parent, int first, int tip, int step, int steps, String what, Map<String, String> changed) {}
