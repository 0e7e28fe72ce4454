/* The driver's side of commands and replies: which processes have replied, which wait, and what goes on to others. */
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "lab.h"

int sockets[MOST];             /* to the processes, by number */
int pending[MOST];             /* whether a process has not replied yet */

/* Descriptors on their way with messages that wait in mailboxes. */
static struct parcel {
    int mailbox, fd;
    long number;               /* of the message, counted from 1 */
} parcels[MOST * MOST_FDS];
static int waiting_parcels;
static long sent[MOST], received[MOST];

/* What a process was asked last, for its reply, and what it learned from the kernel besides. */
char commands[MOST][LINE];
static int notices[MOST];

int process_named(const char *name) {
    return name == NULL ? -1 : find(name, lab->process, lab->processes);
}

/* The process takes them when it comes to it; it sends no reply. */
static void give(int process, const char *command, const int *fds, int count) {
    send_command(sockets[process], command, fds, count);
    for (int i = 0; i < count; i++) {
        close(fds[i]);
    }
}

/* Hands over the descriptors that came with the message that was received. */
static void deliver(int mailbox, int process) {
    int left = 0, fds[MOST_FDS], count = 0;
    received[mailbox]++;
    for (int i = 0; i < waiting_parcels; i++) {
        if (parcels[i].mailbox == mailbox && parcels[i].number == received[mailbox]) {
            fds[count++] = parcels[i].fd;
        } else {
            parcels[left++] = parcels[i];
        }
    }
    waiting_parcels = left;
    if (count > 0) {
        give(process, "accept_capabilities", fds, count);
    }
}

/* What a reply means for others. */
static void pass_on(int process, const struct reply *reply) {
    static char copy[LINE];
    char *words[MOST_ARGUMENTS], command[2 * NAME];
    notices[process] = reply->notice;
    strcpy(copy, commands[process]);
    split(copy, words);
    if (reply->error != 0) {
        return;
    } else if (strcmp(words[0], "grant") == 0 && process_named(words[3]) >= 0) {
        give(process_named(words[3]), "accept_capabilities", reply->fds, reply->count);
    } else if (strcmp(words[0], "allow_send") == 0 && process_named(words[3]) >= 0) {
        snprintf(command, sizeof command, "accept_mailbox %s %s", words[3], words[2]);
        give(process_named(words[3]), command, reply->fds, reply->count);
    } else if (strcmp(words[0], "create_caretaker") == 0) {
        link_caretaker(words[3], reply->fds[0]);
    } else if (strcmp(words[0], "send") == 0) {
        int mailbox = find(words[2], lab->mailbox, lab->mailboxes);
        sent[mailbox]++;
        for (int i = 0; i < reply->count; i++) {
            parcels[waiting_parcels++] = (struct parcel) {mailbox, reply->fds[i], sent[mailbox]};
        }
    } else if (strcmp(words[0], "receive") == 0) {
        deliver(find(words[2], lab->mailbox, lab->mailboxes), process);
    }
}

/* Whether a process that has not replied may still do so: it runs, has just replied, or has come to its end, which is a
   reply, too. The state is looked at once: a process may die from one look to the next. */
static int is_moving(int process, struct reply *reply) {
    char byte;
    enum state state = state_of(process);
    if (recv(sockets[process], &byte, 1, MSG_PEEK | MSG_DONTWAIT) >= 0) {
        pending[process] = 0;
        if (receive_reply(sockets[process], reply)) {
            pass_on(process, reply);
        } else {
            until(process, 1, DEAD);
        }
        return 1;
    }
    pending[process] = state != DEAD;
    return state == RUNS || state == DEAD;
}

/* Until each process has replied or can't go on, and none has done so since the others were looked at. Nothing is
   timed. */
void settle(int process, struct reply *reply) {
    struct reply other;
    int moving;
    do {
        moving = 0;
        for (int i = 0; i < lab->processes; i++) {
            if (pending[i] && is_moving(i, i == process ? reply : &other)) {
                moving = 1;
            }
        }
        if (moving) {
            sched_yield();
        }
    } while (moving);
}

void print_notices(void) {
    for (int i = 0; i < lab->processes; i++) {
        if (notices[i] != 0) {
            printf("notice %s %s\n", lab->process[i], error_name(notices[i]));
        }
        notices[i] = 0;
    }
}

void print_result(int error, long count, long moved) {
    printf("%s", error == 0 ? "done" : error_name(error));
    if (moved > 0) {
        printf(" %ld %ld", count, moved);
    }
}

/* Whether a process can begin something; if not, prints why. */
int can_act(int process) {
    enum state state = process < 0 ? DEAD : state_of(process);
    if (state == DEAD) {
        printf("ESRCH\n");
    } else if (pending[process]) {
        printf("asleep\n");
    } else if (state == STOPPED) {
        printf("waits\n");
    }
    return state != DEAD && !pending[process] && state != STOPPED;
}
