/* Lines of the model and bytes of the kernel: distances from the ends of pages are the same in both. */
#include "lab.h"

/* Bytes of the kernel from a line of a page on that stand for so many lines. A transfer that reaches the end of a page
   of the model reaches that of the kernel. */
long kernel_length(long line, long count) {
    return count + (line + count) / lab->page_size * (lab->kernel_page - lab->page_size);
}

/* Lines of the model that so many bytes of the kernel stand for. */
long model_count(long line, long length) {
    long end = line + length, rest = end % lab->kernel_page;
    return end / lab->kernel_page * lab->page_size + (rest < lab->page_size ? rest : lab->page_size) - line;
}

/* Where, from the first byte of a transfer on, the kernel has the line number index of it. */
long kernel_offset(long line, long index) {
    long at = line + index;
    return at / lab->page_size * lab->kernel_page + at % lab->page_size - line;
}

char *address(long page, long line) {
    return (char *) BASE + page * lab->kernel_page + line;
}

/* A transfer that is longer than the address space has ended by then. */
long scratch_size(void) {
    return (MOST + 1) * lab->kernel_page;
}
