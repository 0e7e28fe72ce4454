package sharedpage.server.session;

import java.util.Map;

/**
 * A way through a session's tree that the cursor's branch does not take.
 *
 * @param parent number of the node at which it leaves another way, or null if it has a start of its own
 * @param first number of its first node
 * @param tip number of its last node
 * @param step how many steps come before its first node
 * @param steps how many nodes it has
 * @param what the sentence of its first step, or the scenario's title at a start
 * @param changed settings at its tip that differ from the scenario's, each as text
 */
public record Branch(
        Integer parent, int first, int tip, int step, int steps, String what, Map<String, String> changed) {}
