/* Groups: a file in memory that its members map, and a semaphore for them. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sem.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "lab.h"

static int entered[MOST];    /* how often this process maps the page of a group */

/* The number of a group; -1 if there never was one of that name. */
static int group_named(const char *name) {
    for (int i = 0; i < lab->groups; i++) {
        if (strcmp(lab->group[i].name, name) == 0) {
            return i;
        }
    }
    return -1;
}

static void path_of(const char *name, char *path) {
    snprintf(path, 2 * NAME + 8, "%s/group.%s", lab->folder, name);
}

static struct control *control_of(int group) {
    return (struct control *) (CONTROL + group * lab->kernel_page);
}

static void make_mutex(pthread_mutex_t *mutex) {
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
    pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST);
    pthread_mutex_init(mutex, &attributes);
}

/* create_group P NAME futex|undo|robust|repair INITIAL: the name is that of a file, as with shm_open(3). */
struct reply create_group(char **words) {
    char path[2 * NAME + 8];
    path_of(words[2], path);
    int file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0 || ftruncate(file, 2 * lab->kernel_page) < 0) {
        return failed(errno);
    }
    struct control *control = mmap(NULL, lab->kernel_page, PROT_READ | PROT_WRITE, MAP_SHARED, file, lab->kernel_page);
    close(file);
    if (control == MAP_FAILED) {
        return failed(errno);
    }
    struct group *group = &lab->group[lab->groups];
    snprintf(group->name, NAME, "%s", words[2]);
    static const char *const KINDS[] = {[FUTEX] = "futex", [UNDO] = "undo", [ROBUST] = "robust", [REPAIR] = "repair"};
    for (group->kind = REPAIR; group->kind > FUTEX && strcmp(words[3], KINDS[group->kind]) != 0; group->kind--) {
    }
    control->value = (uint32_t) atol(words[4]);
    make_mutex(&control->mutex);
    if (group->kind == UNDO) {
        control->semaphore = group->semaphore = semget(IPC_PRIVATE, 1, 0600);
        if (group->semaphore < 0 || semctl(group->semaphore, 0, SETVAL, atoi(words[4])) < 0) {
            return failed(errno);
        }
    }
    munmap(control, lab->kernel_page);
    lab->groups++;
    return done();
}

/* enter_group A PAGE NAME rw|r keep|replace: whether a page that is there already stays or is replaced. */
struct reply enter_group(char **words) {
    char path[2 * NAME + 8];
    path_of(words[3], path);
    int writes = strcmp(words[4], "rw") == 0;
    int file = open(path, O_RDWR | O_CLOEXEC), group = group_named(words[3]);
    if (file < 0) {
        return failed(errno);
    }
    char *at = address(atol(words[2]), 0);
    int where = strcmp(words[5], "replace") == 0 ? MAP_FIXED : MAP_FIXED_NOREPLACE;
    void *page = mmap(at, lab->kernel_page, writes ? PROT_READ | PROT_WRITE : PROT_READ, MAP_SHARED | where, file, 0);
    int error = page == at ? 0 : errno;
    if (error == 0) {
        replace_private_page(atol(words[2]));
    }
    if (error == 0 && entered[group]++ == 0) {
        int flags = MAP_SHARED | MAP_FIXED;
        mmap(control_of(group), lab->kernel_page, PROT_READ | PROT_WRITE, flags, file, lab->kernel_page);
        lab->group[group].members |= 1ul << self;
    }
    close(file);
    return failed(error);
}

/* exit_group A PAGE NAME: munmap(2) does not ask what it removes. */
struct reply exit_group(char **words) {
    int group = group_named(words[3]);
    if (group < 0) {
        return failed(ENOENT);
    }
    struct reply reply = result(munmap(address(atol(words[2]), 0), lab->kernel_page));
    if (entered[group] > 0 && --entered[group] == 0) {
        munmap(control_of(group), lab->kernel_page);
        lab->group[group].members &= ~(1ul << self);
    }
    return reply;
}

/* dissolve_group P NAME: the name goes at once, the memory with its last mapping, as with shm_unlink(3). */
struct reply dissolve_group(char **words) {
    char path[2 * NAME + 8];
    path_of(words[2], path);
    return result(unlink(path));
}

static long futex(_Atomic uint32_t *word, int operation, uint32_t value, long more, uint32_t condition) {
    return syscall(SYS_futex, word, operation, value, more, word, condition);
}

/* The kernel compares and sleeps in one action. */
static struct reply take_unit(_Atomic uint32_t *value) {
    for (;;) {
        if (futex(value, FUTEX_WAIT, 0, 0, 0) < 0 && errno != EAGAIN && errno != EINTR) {
            return failed(errno);
        }
        uint32_t seen = *value;
        while (seen > 0) {
            if (atomic_compare_exchange_strong(value, &seen, seen - 1)) {
                return done();
            }
        }
    }
}

/* The kernel adds 1 and wakes the first process that waits, in one action. */
static struct reply return_unit(_Atomic uint32_t *value) {
    return result(futex(value, FUTEX_WAKE_OP, 1, 0, FUTEX_OP(FUTEX_OP_ADD, 1, FUTEX_OP_CMP_LT, 0)));
}

static struct reply change(int semaphore, short by) {
    struct sembuf operation = {0, by, SEM_UNDO};
    int value;
    do {
        value = semop(semaphore, &operation, 1);
    } while (value < 0 && errno == EINTR);
    return result(value);
}

static struct reply lock(pthread_mutex_t *mutex, int repairs) {
    int error = pthread_mutex_lock(mutex);
    if (error == EOWNERDEAD) {
        if (!repairs) {
            pthread_mutex_consistent(mutex);
        }
        return (struct reply) {.notice = error};
    }
    return failed(error);
}

/* The control area of a group, if this process maps it. The kernel looks: a look of the process might be its end. No call
   of futex(2) will do: FUTEX_WAKE of 0 processes wakes one, which then queues up again, behind others. */
static struct reply reach(const char *name, struct control **control) {
    int group = group_named(name);
    if (group < 0) {
        return failed(ENOENT);
    }
    *control = control_of(group);
    uint32_t value;
    struct iovec here = {&value, sizeof value}, there = {&(*control)->value, sizeof value};
    return result(process_vm_readv(getpid(), &here, 1, &there, 1, 0));
}

/* wait A NAME */
struct reply wait_semaphore(char **words) {
    struct control *control;
    struct reply reply = reach(words[2], &control);
    if (reply.error != 0) {
        return reply;
    }
    switch (lab->group[group_named(words[2])].kind) {
        case UNDO: return change(control->semaphore, -1);
        case ROBUST: return lock(&control->mutex, 0);
        case REPAIR: return lock(&control->mutex, 1);
        default: return take_unit(&control->value);
    }
}

/* signal A NAME */
struct reply signal_semaphore(char **words) {
    struct control *control;
    struct reply reply = reach(words[2], &control);
    if (reply.error != 0) {
        return reply;
    }
    switch (lab->group[group_named(words[2])].kind) {
        case UNDO: return change(control->semaphore, 1);
        case ROBUST: case REPAIR: return failed(pthread_mutex_unlock(&control->mutex));
        default: return return_unit(&control->value);
    }
}

/* make_consistent A NAME: only a mutex whose holder died can be. */
struct reply make_consistent(char **words) {
    struct control *control;
    struct reply reply = reach(words[2], &control);
    if (reply.error != 0) {
        return reply;
    }
    int robust = lab->group[group_named(words[2])].kind >= ROBUST;
    return failed(robust ? pthread_mutex_consistent(&control->mutex) : EINVAL);
}

static struct reply signal_members(const char *name, int signal) {
    int group = group_named(name);
    struct reply reply = group < 0 ? failed(ENOENT) : done();
    for (int i = 0; group >= 0 && i < lab->processes; i++) {
        if (lab->group[group].members & 1ul << i && i != self && kill(lab->pid[i], signal) < 0) {
            reply = failed(errno);
        }
    }
    return reply;
}

/* suspend_group P NAME */
struct reply suspend_group(char **words) {
    return signal_members(words[2], SIGSTOP);
}

/* resume_group P NAME */
struct reply resume_group(char **words) {
    return signal_members(words[2], SIGCONT);
}
