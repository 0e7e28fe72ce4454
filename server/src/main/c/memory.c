/* Private pages, and bytes that go through the kernel: where a page ends, a system call ends with a short count and
   then with EFAULT, and no process is killed by SIGSEGV. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "lab.h"

static uint64_t registers[16];    /* by their numbers */
static char is_private[MOST];     /* pages that a child has only if it is to copy them */

static off_t scratch(void) {
    return self * scratch_size();
}

/* private A PAGE: with the bytes of the scratch area. */
struct reply private_page(char **words) {
    long page = atol(words[2]), size = lab->kernel_page;
    char *at = address(page, 0);
    int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE;
    if (mmap(at, size, PROT_READ | PROT_WRITE, flags, -1, 0) != at) {
        return failed(errno);
    }
    madvise(at, size, MADV_DONTFORK);
    is_private[page] = 1;
    return result(pread(lab->scratch, at, size, scratch()));
}

/* Whether a child that is made now has the private pages: the kernel then copies each when one of the two writes it. */
void share_private_pages(int shared) {
    for (long page = 0; page < MOST; page++) {
        if (is_private[page]) {
            madvise(address(page, 0), lab->kernel_page, shared ? MADV_DOFORK : MADV_DONTFORK);
        }
    }
}

/* A group is mapped there now. */
void replace_private_page(long page) {
    is_private[page] = 0;
}

/* What a child does not keep of its parent: its private pages, unless it copies them, and if it is to have nothing, no
   page. */
void forget_pages(int private, int all) {
    memset(registers, 0, sizeof registers);
    if (private) {
        memset(is_private, 0, sizeof is_private);
    }
    if (all) {
        munmap(address(0, 0), MOST * lab->kernel_page);
        munmap((void *) CONTROL, MOST * lab->kernel_page);
    }
}

typedef ssize_t transfer(int file, char *memory, size_t length, off_t at);

static ssize_t into_memory(int file, char *memory, size_t length, off_t at) {
    return pread(file, memory, length, at);
}

static ssize_t out_of_memory(int file, char *memory, size_t length, off_t at) {
    return pwrite(file, memory, length, at);
}

/* Until all is done or the kernel says why not. */
static struct reply move(transfer *way, long page, long line, long length) {
    struct reply reply = {0};
    while (reply.moved < length) {
        ssize_t count = way(lab->scratch, address(page, line) + reply.moved, length - reply.moved,
                            scratch() + reply.moved);
        if (count <= 0) {
            reply.error = count < 0 ? errno : EIO;
            return reply;
        }
        reply.moved += count;
    }
    return reply;
}

/* write A PAGE LINE COUNT: from the scratch area. */
struct reply copy_in(char **words) {
    long line = atol(words[3]);
    return move(into_memory, atol(words[2]), line, kernel_length(line, atol(words[4])));
}

/* read A PAGE LINE COUNT: into the scratch area. */
struct reply copy_out(char **words) {
    long line = atol(words[3]);
    return move(out_of_memory, atol(words[2]), line, kernel_length(line, atol(words[4])));
}

/* Bytes of the process itself into a page, by way of the scratch area. */
struct reply put(const char *bytes, long length, long page, long line) {
    pwrite(lab->scratch, bytes, length, scratch());
    return move(into_memory, page, line, length);
}

uint64_t *register_named(const char *name) {
    return &registers[(name[1] - '0') % 16];
}

/* The value of a word in the scratch area: the byte at the lowest address is its lowest one. */
uint64_t value_of(long line, long count) {
    uint64_t value = 0;
    for (long i = 0; i < count; i++) {
        uint8_t byte;
        pread(lab->scratch, &byte, 1, scratch() + kernel_offset(line, i));
        value |= (uint64_t) byte << 8 * i;
    }
    return value;
}

void put_value(uint64_t value, long line, long count) {
    for (long i = 0; i < count; i++) {
        uint8_t byte = (uint8_t) (value >> 8 * i);
        pwrite(lab->scratch, &byte, 1, scratch() + kernel_offset(line, i));
    }
}

/* load A PAGE LINE WORD REGISTER */
struct reply load(char **words) {
    long line = atol(words[3]), count = atol(words[4]);
    struct reply reply = move(out_of_memory, atol(words[2]), line, kernel_length(line, count));
    if (reply.error == 0) {
        *register_named(words[5]) = value_of(line, count);
    }
    return reply;
}

/* add A REGISTER VALUE */
struct reply add(char **words) {
    *register_named(words[2]) += (uint64_t) atol(words[3]);
    return done();
}

/* store A PAGE LINE WORD REGISTER */
struct reply store(char **words) {
    long line = atol(words[3]), count = atol(words[4]);
    put_value(*register_named(words[5]), line, count);
    return move(into_memory, atol(words[2]), line, kernel_length(line, count));
}
