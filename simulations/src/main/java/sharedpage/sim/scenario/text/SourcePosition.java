package sharedpage.sim.scenario.text;

/** Where something stands in the text of a scenario; line and column count from 1. */
public record SourcePosition(int line, int column) {}
