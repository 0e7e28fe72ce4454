/* The driver's side of commands and replies: which processes have replied, which wait, and what goes on to others. */
#define _GNU_SOURCE
#include <limits.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "lab.h"

int sockets[MOST];             /* to the processes, by number */
int pending[MOST];             /* whether a process has not replied yet */

/* What is on its way with messages that wait in mailboxes: capabilities, or the right to answer. */
static struct parcel {
    int mailbox, answers;      /* where the right leads to; -1 for capabilities */
    long number;               /* of the message, counted from 1 */
    int count, fds[MOST_FDS];
} parcels[MOST * MOST_FDS];
static int waiting_parcels;
static int owner[MOST];
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

static void deliver(const struct parcel *parcel) {
    int receiver = owner[parcel->mailbox];
    char command[3 * NAME] = "accept_capabilities";
    if (parcel->answers >= 0) {
        snprintf(command, sizeof command, "accept_call %s %s", lab->process[receiver], lab->mailbox[parcel->answers]);
    }
    give(receiver, command, parcel->fds, parcel->count);
}

static void lose(const struct parcel *parcel) {
    for (int i = 0; i < parcel->count; i++) {
        close(parcel->fds[i]);
    }
}

/* The messages up to a number are in the mailbox no more. */
static void clear(int mailbox, long last, void (*what)(const struct parcel *)) {
    int left = 0;
    for (int i = 0; i < waiting_parcels; i++) {
        if (parcels[i].mailbox == mailbox && parcels[i].number <= last) {
            what(&parcels[i]);
        } else {
            parcels[left++] = parcels[i];
        }
    }
    waiting_parcels = left;
}

/* A message was sent. It may have been received before that is heard of here. */
static void post(int mailbox, int answers, const struct reply *reply) {
    sent[mailbox]++;
    if (reply->count > 0) {
        struct parcel *parcel = &parcels[waiting_parcels++];
        *parcel = (struct parcel) {mailbox, answers, sent[mailbox], reply->count, {0}};
        memcpy(parcel->fds, reply->fds, sizeof parcel->fds);
    }
    clear(mailbox, received[mailbox], deliver);
}

static void fetch(int mailbox) {
    received[mailbox]++;
    clear(mailbox, received[mailbox], deliver);
}

/* No process receives from a mailbox whose owner has ended: what came with messages is lost, as on a socket. */
static void lose_parcels_of_the_dead(void) {
    for (int i = 0; i < lab->mailboxes && waiting_parcels > 0; i++) {
        if (state_of(owner[i]) == DEAD) {
            clear(i, LONG_MAX, lose);
        }
    }
}

static int mailbox_named(const char *name) {
    return find(name, lab->mailbox, lab->mailboxes);
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
    } else if (strcmp(words[0], "create_object") == 0) {
        know_object(words[2], reply->fds[0]);
    } else if (strcmp(words[0], "create_mailbox") == 0) {
        owner[mailbox_named(words[2])] = process;
    } else if (strcmp(words[0], "delete_mailbox") == 0) {
        clear(mailbox_named(words[2]), LONG_MAX, lose);
    } else if (strcmp(words[0], "send") == 0 || strcmp(words[0], "reply") == 0) {
        post(mailbox_named(words[2]), -1, reply);
    } else if (strcmp(words[0], "remote_call") == 0 && reply->unfinished) {
        post(mailbox_named(words[2]), mailbox_named(words[3]), reply);
    } else if (strcmp(words[0], "remote_call") == 0) {
        fetch(mailbox_named(words[3]));
    } else if (strcmp(words[0], "receive") == 0) {
        fetch(mailbox_named(words[2]));
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
            pending[process] = reply->unfinished;
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
        lose_parcels_of_the_dead();
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
