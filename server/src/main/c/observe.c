/* What the kernel shows of the processes: their states, and the bytes of their pages. */
#define _GNU_SOURCE
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "lab.h"

/* The pages and states that were seen last. */
static uint8_t *seen[MOST][MOST];    /* bytes of a page; NULL if the process has no such page */
static enum state state[MOST];
static long messages[MOST];

/* The first bytes of a file of /proc; an empty text if the process is gone. */
static void read_proc(pid_t pid, const char *name, char *text, size_t room) {
    char path[NAME];
    snprintf(path, sizeof path, "/proc/%d/%s", pid, name);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t count = file < 0 ? 0 : read(file, text, room - 1);
    text[count < 0 ? 0 : count] = '\0';
    if (file >= 0) close(file);
}

/* Whether a process sleeps in a system call that waits for another process. */
static int is_waiting_call(const char *text) {
    static const long CALLS[] = {
        SYS_futex, SYS_semop, SYS_semtimedop, SYS_mq_timedsend, SYS_mq_timedreceive, SYS_ppoll};
    long call = isdigit((unsigned char) *text) ? atol(text) : -1;
    for (size_t i = 0; i < sizeof CALLS / sizeof *CALLS; i++) {
        if (call == CALLS[i]) {
            return 1;
        }
    }
    return 0;
}

/* proc(5): the state follows the name of the program, in parentheses. */
enum state state_of(int process) {
    char text[512];
    read_proc(lab->pid[process], "stat", text, sizeof text);
    char *after = strrchr(text, ')');
    char letter = after == NULL ? 'X' : after[2];
    if (letter == 'Z' || letter == 'X') {
        return DEAD;
    } else if (letter == 'T') {
        return STOPPED;
    } else if (letter != 'S') {
        return RUNS;
    }
    read_proc(lab->pid[process], "syscall", text, sizeof text);
    return is_waiting_call(text) ? WAITS : RUNS;
}

/* Until a process is in a state, or in it no more; or dead. */
void until(int process, int wanted, enum state state) {
    while (process >= 0 && (state_of(process) == state) != wanted && state_of(process) != DEAD) {
        sched_yield();
    }
}

static int page_of(int process, int page, uint8_t *bytes) {
    struct iovec here = {bytes, lab->page_size}, there = {address(page, 0), lab->page_size};
    ssize_t count = process_vm_readv(lab->pid[process], &here, 1, &there, 1, 0);
    if (count < 0 && errno != EFAULT && errno != ESRCH) {
        perror("lab: process_vm_readv of a process's own child");
        exit(2);
    }
    return count == lab->page_size;
}

static void print_changed(int process, int page, const uint8_t *now) {
    const uint8_t *before = seen[process][page];
    char separator = ' ';
    if (memcmp(before, now, lab->page_size) == 0) {
        return;
    }
    printf("changed %s %d", lab->process[process], page);
    for (long line = 0; line < lab->page_size; line++) {
        long first = line;
        while (line < lab->page_size && before[line] != now[line]) {
            line++;
        }
        if (line > first) {
            printf("%c%ld-%ld", separator, first, line - 1);
            separator = ',';
        }
    }
    printf("\n");
}

static void observe_page(int process, int page) {
    static uint8_t now[4096];
    uint8_t **before = &seen[process][page];
    int there = state[process] != DEAD && page_of(process, page, now);
    if (there && *before == NULL) {
        *before = malloc(lab->page_size);
        printf("appeared %s %d\n", lab->process[process], page);
    } else if (there) {
        print_changed(process, page, now);
    } else if (*before != NULL) {
        printf("gone %s %d\n", lab->process[process], page);
        free(*before);
        *before = NULL;
    }
    if (there) {
        memcpy(*before, now, lab->page_size);
    }
}

static void observe_mailbox(int mailbox) {
    char name[2 * NAME + 8];
    struct mq_attr about = {0};
    mailbox_name(mailbox, name);
    mqd_t queue = mq_open(name, O_RDONLY | O_CLOEXEC);
    if (queue != (mqd_t) -1) {
        mq_getattr(queue, &about);
        mq_close(queue);
    }
    if (about.mq_curmsgs != messages[mailbox]) {
        printf("messages %s %ld\n", lab->mailbox[mailbox], about.mq_curmsgs);
    }
    messages[mailbox] = about.mq_curmsgs;
}

/* Prints what is different from the last time. */
void observe(void) {
    static const char *const NAMES[] = {"runs", "waits", "stopped", "dead"};
    for (int i = 0; i < lab->processes; i++) {
        enum state now = state_of(i);
        if (now != state[i]) {
            printf("state %s %s\n", lab->process[i], NAMES[now]);
        }
        state[i] = now;
        for (int page = 0; page < lab->pages; page++) {
            observe_page(i, page);
        }
    }
    for (int i = 0; i < lab->mailboxes; i++) {
        observe_mailbox(i);
    }
}

/* As errno(3) writes it. */
const char *error_name(int error) {
    static const struct { int error; const char *name; } NAMES[] = {
        {EACCES, "EACCES"}, {EAGAIN, "EAGAIN"}, {EBADF, "EBADF"}, {EEXIST, "EEXIST"}, {EFAULT, "EFAULT"},
        {EIDRM, "EIDRM"}, {EINVAL, "EINVAL"}, {EMSGSIZE, "EMSGSIZE"}, {ENOENT, "ENOENT"}, {ENOMEM, "ENOMEM"},
        {ENOSYS, "ENOSYS"}, {ENOTDIR, "ENOTDIR"}, {ENOTRECOVERABLE, "ENOTRECOVERABLE"}, {EOWNERDEAD, "EOWNERDEAD"},
        {EPERM, "EPERM"}, {EPIPE, "EPIPE"},
        {ERANGE, "ERANGE"}, {ESRCH, "ESRCH"}, {EBUSY, "EBUSY"}, {EMFILE, "EMFILE"}};
    static char number[NAME];
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        if (NAMES[i].error == error) {
            return NAMES[i].name;
        }
    }
    snprintf(number, sizeof number, "errno-%d", error);
    return number;
}
