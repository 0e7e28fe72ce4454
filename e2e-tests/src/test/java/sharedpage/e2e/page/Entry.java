package sharedpage.e2e.page;

/**
 * A row of a page table that has an entry.
 *
 * @param rights {@code rw} or {@code r}
 * @param frame the number of the page frame, or where the page is instead
 */
public record Entry(int page, boolean present, boolean used, boolean modified, String rights, String frame) {}
