package sharedpage.server.wire;

import java.util.List;
import java.util.Map;

/**
 * A poll as others see it.
 *
 * @param node at which it was asked
 * @param by choice or place
 * @param options to choose from; empty if by place
 * @param state open, closed or revealed
 * @param round from 1
 * @param votes how many have voted in this round
 * @param results for each round how often each choice, as JSON text, was made; null if they may not be seen
 * @param hint what to do after this round: explain, discuss or go_on; null for all but those who drive
 */
public record PollView(
        int number,
        int node,
        String by,
        String text,
        List<String> options,
        String state,
        int round,
        int votes,
        List<Map<String, Integer>> results,
        String hint) {}
