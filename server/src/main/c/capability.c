/* Capabilities: open files. The kernel keeps them, a process names them by small numbers, and each says whether its
   holder may read or write. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lab.h"

static int slots[MOST], used;    /* descriptor, by index; an index is never given twice */

static const char TARGET[] = "target";

static off_t scratch(void) {
    return self * scratch_size();
}

static int held(long index) {
    return index >= 0 && index < used ? slots[index] : -1;
}

void forget_capabilities(void) {
    for (int i = 0; i < used; i++) {
        if (slots[i] >= 0) close(slots[i]);
    }
    used = 0;
}

/* create_object A NAME LENGTH: memory without a name that can't grow. The driver gets it, too, for what is done to it from
   outside. */
struct reply create_object(char **words) {
    int file = memfd_create(words[2], MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (file < 0 || ftruncate(file, atol(words[3])) < 0
            || fcntl(file, F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SEAL) < 0) {
        return failed(errno);
    }
    slots[used++] = file;
    return (struct reply) {.count = 1, .fds = {dup(file)}};
}

/* An object has bytes as long as it lives. */
int is_deleted(int file) {
    struct stat about;
    return fstat(file, &about) == 0 && S_ISREG(about.st_mode) && about.st_size == 0;
}

static int is_caretaker(int file) {
    struct stat about;
    return fstat(file, &about) == 0 && S_ISDIR(about.st_mode);
}

/* What a capability leads to. A caretaker is a folder with one link in it, which is followed at each access. */
static int reach(int file, int flags) {
    int reached = is_caretaker(file) ? openat(file, TARGET, flags | O_CLOEXEC) : dup(file);
    if (reached >= 0 && is_deleted(reached)) {
        close(reached);
        errno = ENOENT;
        return -1;
    }
    return reached;
}

/* read_object A INDEX LINE COUNT: into the scratch area. */
struct reply read_object(char **words) {
    static char bytes[LINE];
    int file = reach(held(atol(words[2])), O_RDONLY);
    ssize_t count = file < 0 ? -1 : pread(file, bytes, atol(words[4]), atol(words[3]));
    struct reply reply = count < 0 ? failed(errno) : (struct reply) {.moved = count};
    if (count > 0) {
        pwrite(lab->scratch, bytes, count, scratch());
    }
    close(file);
    return reply;
}

/* write_object A INDEX LINE COUNT: from the scratch area. */
struct reply write_object(char **words) {
    static char bytes[LINE];
    long length = atol(words[4]);
    int file = reach(held(atol(words[2])), O_WRONLY);
    pread(lab->scratch, bytes, length, scratch());
    ssize_t count = file < 0 ? -1 : pwrite(file, bytes, length, atol(words[3]));
    struct reply reply = count < 0 ? failed(errno) : (struct reply) {.moved = count};
    close(file);
    return reply;
}

/* load_object A INDEX LINE WORD REGISTER: all of the word or nothing. */
struct reply load_object(char **words) {
    long size = atol(words[4]);
    struct reply reply = read_object(words);
    if (reply.error == 0 && reply.moved == size) {
        *register_named(words[5]) = value_of(0, size);
    }
    return reply;
}

/* store_object A INDEX LINE WORD REGISTER */
struct reply store_object(char **words) {
    put_value(*register_named(words[5]), 0, atol(words[4]));
    return write_object(words);
}

/* delete_object A INDEX: no call takes an open file away from others, but all of them lose its bytes. */
struct reply delete_object(char **words) {
    int file = held(atol(words[2]));
    if (is_caretaker(file)) {
        return result(unlinkat(file, TARGET, 0));
    }
    return is_deleted(file) ? failed(ENOENT) : result(ftruncate(file, 0));
}

/* The same file opened anew with no more rights than asked for; -1 if the holder has not got those itself. */
int narrowed(long index, const char *access) {
    char path[NAME];
    int file = held(index), may = file < 0 ? -1 : fcntl(file, F_GETFL) & O_ACCMODE;
    int reads = strchr(access, 'r') != NULL, writes = strchr(access, 'w') != NULL;
    if (file < 0 || strcmp(access, "all") == 0 || is_caretaker(file)) {
        return dup(file);
    } else if ((reads && may == O_WRONLY) || (writes && may == O_RDONLY)) {
        errno = EACCES;
        return -1;
    }
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    return open(path, (reads && writes ? O_RDWR : writes ? O_WRONLY : O_RDONLY) | O_CLOEXEC);
}

/* grant A INDEX B ACCESS: the descriptor goes along, and the driver hands it on. */
struct reply grant(char **words) {
    int file = narrowed(atol(words[2]), words[4]);
    if (file < 0) {
        return failed(errno);
    } else if (living(words[3]) < 0) {
        close(file);
        return failed(ESRCH);
    }
    return (struct reply) {.count = 1, .fds = {file}};
}

struct reply accept_capabilities(const int *fds, int count) {
    for (int i = 0; i < count; i++) {
        slots[used++] = fds[i];
    }
    return done();
}

/* drop_capability A INDEX */
struct reply drop_capability(char **words) {
    long index = atol(words[2]);
    struct reply reply = result(close(held(index)));
    if (reply.error == 0) {
        slots[index] = -1;
    }
    return reply;
}

static void caretaker_folder(const char *name, char *folder) {
    snprintf(folder, 2 * NAME + 16, "%s/caretaker.%s", lab->folder, name);
}

/* create_caretaker A INDEX NAME: a folder. The driver, which outlives A, gets the file and makes the link. */
struct reply create_caretaker(char **words) {
    char folder[2 * NAME + 16];
    int file = held(atol(words[2]));
    caretaker_folder(words[3], folder);
    if (file < 0 || is_deleted(file) || mkdir(folder, 0700) < 0) {
        return failed(file < 0 ? EBADF : is_deleted(file) ? ENOENT : errno);
    }
    int caretaker = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (caretaker < 0) {
        return failed(errno);
    }
    slots[used++] = caretaker;
    return (struct reply) {.count = 1, .fds = {dup(file)}};
}

/* In the driver, which keeps the file open: who holds the folder reaches it as long as the link is there. */
void link_caretaker(const char *name, int file) {
    char folder[2 * NAME + 16], path[3 * NAME], target[NAME];
    caretaker_folder(name, folder);
    snprintf(path, sizeof path, "%s/%s", folder, TARGET);
    snprintf(target, sizeof target, "/proc/%d/fd/%d", getpid(), file);
    if (symlink(target, path) < 0) {
        perror("lab: the link of a caretaker");
        exit(2);
    }
}

/* revoke A INDEX: without the link no process gets through. */
struct reply cut_caretaker(char **words) {
    return result(unlinkat(held(atol(words[2])), TARGET, 0));
}
