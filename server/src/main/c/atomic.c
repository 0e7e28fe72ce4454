/* A word that is read and written by one instruction of the processor, as locks are made of. No system call does that, so
   a page that is absent, or that may not be written, is noticed by SIGSEGV. */
#define _GNU_SOURCE
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lab.h"

static sigjmp_buf before_access;

static void leave_access(int signal) {
    (void) signal;
    siglongjmp(before_access, 1);
}

/* What the word was; it is replaced by the value, if it was the expected one or any may be replaced. */
#define UPDATE(type) \
    do { \
        type was = (type) expected; \
        if (any) { \
            return __atomic_exchange_n((type *) at, (type) value, __ATOMIC_SEQ_CST); \
        } \
        __atomic_compare_exchange_n((type *) at, &was, (type) value, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); \
        return was; \
    } while (0)

static uint64_t updated(char *at, long size, int any, uint64_t expected, uint64_t value) {
    switch (size) {
        case 1: UPDATE(uint8_t);
        case 2: UPDATE(uint16_t);
        case 4: UPDATE(uint32_t);
        default: UPDATE(uint64_t);
    }
}

/* The register gets the word as it was, and so does the scratch area. */
static struct reply update(char **words, int any, uint64_t expected, uint64_t value, const char *name) {
    long size = atol(words[4]);
    struct sigaction catch = {.sa_handler = leave_access}, usual;
    struct reply reply = {0};
    uint64_t was;
    sigaction(SIGSEGV, &catch, &usual);
    if (sigsetjmp(before_access, 1) == 0) {
        was = updated(address(atol(words[2]), atol(words[3])), size, any, expected, value);
        *register_named(name) = was;
        pwrite(lab->scratch, &was, size, self * scratch_size());
        reply.moved = size;
    } else {
        reply.error = EFAULT;
    }
    sigaction(SIGSEGV, &usual, NULL);
    return reply;
}

/* test_and_set A PAGE LINE WORD REGISTER */
struct reply test_and_set(char **words) {
    return update(words, 1, 0, 1, words[5]);
}

/* compare_and_swap A PAGE LINE WORD EXPECTED VALUE REGISTER */
struct reply compare_and_swap(char **words) {
    return update(words, 0, (uint64_t) atol(words[5]), (uint64_t) atol(words[6]), words[7]);
}
