/* Mailboxes: POSIX message queues. The owner receives from a queue; others send to it if the owner has passed them a
   descriptor for that. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lab.h"

#define NO_QUEUE ((mqd_t) -1)

static mqd_t incoming[MOST], outgoing[MOST];    /* by number of the mailbox, plus 1; 0 for none */

/* The descriptor by which this process may receive from a mailbox; -1 if it may not. */
int receiver_of(int mailbox) {
    return mailbox < 0 ? NO_QUEUE : incoming[mailbox] - 1;
}

/* The one by which it may send to the mailbox of that name; likewise. */
int sender_of(const char *name) {
    int mailbox = find(name, lab->mailbox, lab->mailboxes);
    return mailbox < 0 ? NO_QUEUE : outgoing[mailbox] - 1;
}

/* A descriptor that can only send. */
int open_sender(int mailbox) {
    char name[2 * NAME + 8];
    mailbox_name(mailbox, name);
    return mq_open(name, O_WRONLY | O_CLOEXEC);
}

void mailbox_name(int mailbox, char *name) {
    snprintf(name, 2 * NAME + 8, "/%s.%s", strrchr(lab->folder, '/') + 1, lab->mailbox[mailbox]);
}

/* A child has no mailbox and no right to send. */
void forget_mailboxes(void) {
    for (int i = 0; i < MOST; i++) {
        if (incoming[i] > 0) close(incoming[i] - 1);
        if (outgoing[i] > 0) close(outgoing[i] - 1);
        incoming[i] = outgoing[i] = 0;
        forget_answers(i);
    }
    forget_rights();
}

/* create_mailbox B NAME CAPACITY LONGEST */
struct reply create_mailbox(char **words) {
    char name[2 * NAME + 8];
    struct mq_attr limits = {.mq_maxmsg = atol(words[3]), .mq_msgsize = kernel_length(0, atol(words[4]))};
    snprintf(lab->mailbox[lab->mailboxes], NAME, "%s", words[2]);
    mailbox_name(lab->mailboxes, name);
    mqd_t created = mq_open(name, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600, &limits);
    if (created == NO_QUEUE) {
        return failed(errno);
    }
    incoming[lab->mailboxes] = created + 1;
    outgoing[lab->mailboxes++] = dup(created) + 1;
    return done();
}

/* allow_send B NAME A: a descriptor that can only send goes along. */
struct reply allow_send(char **words) {
    int mailbox = find(words[2], lab->mailbox, lab->mailboxes);
    if (receiver_of(mailbox) < 0) {
        return failed(EBADF);
    } else if (living(words[3]) < 0) {
        return failed(ESRCH);
    }
    int sender = open_sender(mailbox);
    return sender == NO_QUEUE ? failed(errno) : (struct reply) {.count = 1, .fds = {sender}};
}

/* accept_mailbox A NAME: the driver hands on what allow_send has given. */
struct reply accept_mailbox(char **words, const int *fds) {
    outgoing[find(words[2], lab->mailbox, lab->mailboxes)] = fds[0] + 1;
    return done();
}

/* Bytes from PAGE, LINE, COUNT on; the kernel copies them before the call returns. */
struct reply send_to(int mailbox, char **buffer) {
    long line = atol(buffer[1]), length = kernel_length(line, atol(buffer[2]));
    struct reply reply = result(mq_send(mailbox, address(atol(buffer[0]), line), length, 0));
    reply.moved = reply.error == 0 ? length : 0;
    return reply;
}

/* send A NAME PAGE LINE COUNT [INDEX:ACCESS ...] */
struct reply send_message(char **words) {
    struct reply reply = {0}, sent;
    for (char **word = words + 6; *word != NULL && reply.count < MOST_FDS; word++) {
        int file = narrowed(atol(*word), strchr(*word, ':') + 1);
        if (file < 0) {
            return failed(errno);
        }
        reply.fds[reply.count++] = file;
    }
    sent = send_to(sender_of(words[2]), words + 3);
    reply.error = sent.error;
    reply.moved = sent.moved;
    while (reply.error != 0 && reply.count > 0) {
        close(reply.fds[--reply.count]);
    }
    return reply;
}

/* Into PAGE, LINE, SIZE: mq_receive(3) demands room for the longest message of the queue, so the process has it in a
   buffer of its own, and keeps what there is room for. */
struct reply receive_from(int mailbox, char **buffer) {
    long line = atol(buffer[1]), size = kernel_length(line, atol(buffer[2]));
    struct mq_attr limits = {0};
    mq_getattr(mailbox, &limits);
    char *bytes = malloc(limits.mq_msgsize + 1);
    ssize_t length = mq_receive(mailbox, bytes, limits.mq_msgsize, NULL);
    struct reply reply = length < 0 ? failed(errno) : put(bytes, length < size ? length : size, atol(buffer[0]), line);
    free(bytes);
    return reply;
}

/* receive B NAME PAGE LINE SIZE */
struct reply receive_message(char **words) {
    return receive_from(receiver_of(find(words[2], lab->mailbox, lab->mailboxes)), words + 3);
}

/* delete_mailbox B NAME */
struct reply delete_mailbox(char **words) {
    char name[2 * NAME + 8];
    int mailbox = find(words[2], lab->mailbox, lab->mailboxes);
    if (receiver_of(mailbox) < 0) {
        return failed(EBADF);
    }
    mailbox_name(mailbox, name);
    close(incoming[mailbox] - 1);
    incoming[mailbox] = 0;
    forget_answers(mailbox);
    return result(mq_unlink(name));
}
