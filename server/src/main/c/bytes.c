/* Bytes as commands and replies write them: patterns of hexadecimal digits. */
#include <stdio.h>
#include <string.h>

#include "lab.h"

/* Lays a pattern of hexadecimal digits, repeated, over count lines; what lies between pages repeats the line before. */
void lay_out(char *area, long line, long count, const char *pattern) {
    long size = (long) strlen(pattern) / 2, length = kernel_length(line, count);
    long filled = 0;
    for (long i = 0; i < count && kernel_offset(line, i) < scratch_size(); i++) {
        unsigned byte;
        char digits[3] = {pattern[2 * (i % size)], pattern[2 * (i % size) + 1], '\0'};
        sscanf(digits, "%2x", &byte);
        for (long at = kernel_offset(line, i); filled < at; filled++) {
            area[filled] = area[filled - 1];
        }
        area[filled++] = (char) byte;
    }
    for (; filled > 0 && filled < length && filled < scratch_size(); filled++) {
        area[filled] = area[filled - 1];
    }
}

/* The length of the shortest pattern that makes these bytes when it is repeated. */
static long period(const char *bytes, long count) {
    long size = 1;
    for (long i = 1; i < count; i++) {
        if (bytes[i] != bytes[i % size]) {
            size = i + 1;
        }
    }
    return size;
}

/* So many equal bytes are written as a number and the byte. */
#define LONG_RUN 16

static long run_of(const char *bytes, long count) {
    long run = 0;
    while (run < count && bytes[run] == bytes[0]) {
        run++;
    }
    return run;
}

/* How many of these bytes one word tells: a long run, or what comes before one. */
static long piece_of(const char *bytes, long count) {
    long run = run_of(bytes, count), length = 0;
    if (run >= LONG_RUN) {
        return run;
    }
    while (length < count && (run = run_of(bytes + length, count - length)) < LONG_RUN) {
        length += run;
    }
    return length;
}

/* The number of bytes, x, and their pattern; no word goes beyond the end of a page. */
void print_bytes(const char *area, long line, long count) {
    for (long i = 0; i < count;) {
        long rest = lab->page_size - (line + i) % lab->page_size;
        const char *bytes = area + kernel_offset(line, i);
        long length = piece_of(bytes, rest < count - i ? rest : count - i), size = period(bytes, length);
        printf(" %ldx", length);
        for (long k = 0; k < size; k++) {
            printf("%02x", (unsigned char) bytes[k]);
        }
        i += length;
    }
}
