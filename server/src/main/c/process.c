/* The life of one process: it waits for a command, carries it out by system calls, and replies. */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lab.h"

static int channel;    /* to the driver */

struct reply done(void) {
    return (struct reply) {0};
}

struct reply failed(int error) {
    return (struct reply) {.error = error};
}

/* Of a system call that returns -1 if it fails. */
struct reply result(long value) {
    return value < 0 ? failed(errno) : done();
}

/* The index of a name; -1 if it is not there. */
int find(const char *name, const char (*names)[NAME], int count) {
    for (int i = 0; i < count; i++) {
        if (strcmp(name, names[i]) == 0) {
            return i;
        }
    }
    return -1;
}

/* Words of a line, which is cut; their number. */
int split(char *line, char **words) {
    int count = 0;
    for (char *word = strtok(line, " \n"); word != NULL && count < MOST_ARGUMENTS - 1; word = strtok(NULL, " \n")) {
        words[count++] = word;
    }
    words[count] = NULL;
    return count;
}

/* The number of a process that lives; -1 if there is none of that name. A dead one stays a zombie, so that its
   identifier is not given again, but counts as gone. */
int living(const char *name) {
    int process = find(name, lab->process, lab->processes);
    return process < 0 || state_of(process) == DEAD ? -1 : process;
}

/* Tells the driver what it has to know before the operation ends. */
void go_on(const struct reply *reply) {
    send_reply(channel, reply);
}

/* kill A B */
static struct reply kill_process(char **words) {
    int victim = living(words[2]);
    return victim < 0 ? failed(ESRCH) : result(kill(lab->pid[victim], SIGKILL));
}

/* spawn A K fresh|inherit|copy: K talks with the driver through the socket that came along. Private pages go to a child
   only if it copies them (MADV_DONTFORK, memory.c); a fresh one keeps nothing. */
static struct reply spawn(char **words, int socket) {
    int child = find(words[2], lab->process, lab->processes);
    int copies = strcmp(words[3], "copy") == 0;
    share_private_pages(copies);
    pid_t pid = fork();
    share_private_pages(0);
    if (pid == 0) {
        close(channel);
        forget_pages(!copies, strcmp(words[3], "fresh") == 0);
        forget_mailboxes();
        forget_capabilities();
        live(child, socket);
    }
    close(socket);
    if (pid > 0) {
        lab->pid[child] = pid;
        for (int i = 0; i < lab->groups && strcmp(words[3], "fresh") != 0; i++) {
            if (lab->group[i].members & 1ul << self) {
                lab->group[i].members |= 1ul << child;
            }
        }
    }
    return result(pid);
}

static struct reply quit(char **words) {
    (void) words;
    _exit(0);
}

static const struct {
    const char *name;
    struct reply (*carry_out)(char **words);
} OPERATIONS[] = {
    {"private", private_page}, {"write", copy_in}, {"read", copy_out},
    {"dma_write", copy_in}, {"dma_read", copy_out},    /* asked while stopped; the driver does them else */
    {"load", load}, {"add", add}, {"store", store},
    {"test_and_set", test_and_set}, {"compare_and_swap", compare_and_swap},
    {"create_group", create_group}, {"enter_group", enter_group}, {"exit_group", exit_group},
    {"dissolve_group", dissolve_group}, {"wait", wait_semaphore}, {"signal", signal_semaphore},
    {"make_consistent", make_consistent},
    {"suspend_group", suspend_group}, {"resume_group", resume_group},
    {"create_mailbox", create_mailbox}, {"allow_send", allow_send}, {"send", send_message},
    {"receive", receive_message}, {"delete_mailbox", delete_mailbox},
    {"remote_call", remote_call}, {"reply", answer_call},
    {"create_object", create_object}, {"read_object", read_object}, {"write_object", write_object},
    {"load_object", load_object}, {"store_object", store_object}, {"delete_object", delete_object},
    {"grant", grant}, {"drop_capability", drop_capability}, {"create_caretaker", create_caretaker},
    {"revoke", cut_caretaker}, {"kill", kill_process}, {"quit", quit},
};

static struct reply carry_out(char **words, const int *fds, int count) {
    if (strcmp(words[0], "spawn") == 0) {
        return spawn(words, fds[0]);
    } else if (strcmp(words[0], "accept_mailbox") == 0) {
        return accept_mailbox(words, fds);
    } else if (strcmp(words[0], "accept_call") == 0) {
        return accept_call(words, fds);
    } else if (strcmp(words[0], "accept_capabilities") == 0) {
        return accept_capabilities(fds, count);
    }
    for (size_t i = 0; i < sizeof OPERATIONS / sizeof OPERATIONS[0]; i++) {
        if (strcmp(words[0], OPERATIONS[i].name) == 0) {
            return OPERATIONS[i].carry_out(words);
        }
    }
    return failed(ENOSYS);
}

void live(int number, int socket) {
    static char command[LINE];
    char *words[MOST_ARGUMENTS];
    int fds[MOST_FDS], count;
    self = number;
    channel = socket;
    while ((count = receive_command(socket, command, fds)) >= 0) {
        split(command, words);
        struct reply reply = carry_out(words, fds, count);
        if (strncmp(words[0], "accept_", 7) != 0) {
            send_reply(socket, &reply);
        }
    }
    _exit(0);
}
