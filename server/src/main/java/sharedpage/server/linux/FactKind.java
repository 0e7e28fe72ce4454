package sharedpage.server.linux;

import java.util.Locale;

/** What is compared of an operation. Of each kind there is at most one fact, a text. */
public enum FactKind {
    /** How it ended: {@code done}, {@code waits}, or an error. */
    RESULT,
    /** How many bytes it moved, in lines of the model. */
    BYTES,
    /** The bytes that it read. */
    DATA,
    /** The lines of pages that have other values afterwards, in the page of each process; pages that appear or go. */
    HARM,
    /** Processes that wait, are stopped, go on or die. */
    STATES,
    /** Messages that wait in mailboxes. */
    MESSAGES,
    /** What a process learns besides: that the holder of a semaphore has died. */
    NOTICES,
    /** In which frames pages lie. A process of Linux can't see that. */
    FRAMES;

    /** Whether a program can see it on Linux. */
    public boolean isObservable() {
        return this != FRAMES;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
