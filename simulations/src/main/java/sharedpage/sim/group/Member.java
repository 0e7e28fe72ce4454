package sharedpage.sim.group;

/** One pair of a group's list: a process and the page at which it maps the shared frame. */
public record Member(int process, int page) {}
