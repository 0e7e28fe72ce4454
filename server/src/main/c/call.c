/* Remote calls: a message takes the right to answer it along, in two descriptors. By one of them a process can send to the
   caller's mailbox and do nothing else. The other one is an end of a pipe, which tells each side when the other is gone:

       caller  -- ppoll(2) -->  mailbox  <--  a descriptor for sending  -- answerer
               -- ppoll(2) -->  pipe     <--  its end for writing       --
*/
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <poll.h>
#include <stdio.h>
#include <unistd.h>

#include "lab.h"

static int pipes[MOST];        /* ends for reading, by number of the mailbox for answers, plus 1; 0 for none */

static struct right {
    int mailbox, sender, pipe;
} rights[MOST];
static int owed;

void forget_answers(int mailbox) {
    if (pipes[mailbox] > 0) close(pipes[mailbox] - 1);
    pipes[mailbox] = 0;
}

/* A child has received no call. */
void forget_rights(void) {
    while (owed > 0) {
        owed--;
        close(rights[owed].sender);
        close(rights[owed].pipe);
    }
}

/* The end for writing of the pipe of a mailbox, opened anew for each call: without any, no answer can come. */
static int open_pipe(int mailbox) {
    char path[NAME];
    int ends[2];
    if (pipes[mailbox] == 0) {
        if (pipe2(ends, O_CLOEXEC) < 0) {
            return -1;
        }
        close(ends[1]);
        pipes[mailbox] = ends[0] + 1;
    }
    snprintf(path, sizeof path, "/proc/self/fd/%d", pipes[mailbox] - 1);
    return open(path, O_WRONLY | O_CLOEXEC);
}

static struct reply right_to_answer(int mailbox) {
    struct reply right = {.count = 2, .unfinished = 1};
    right.fds[0] = open_sender(mailbox);
    right.fds[1] = open_pipe(mailbox);
    return right.fds[0] < 0 || right.fds[1] < 0 ? failed(errno) : right;
}

/* Who answers sends first and closes the pipe then: if it is closed and there is no message, none will come. */
static struct reply await_answer(int mailbox, char **buffer) {
    struct pollfd ends[] = {{.fd = receiver_of(mailbox), .events = POLLIN}, {.fd = pipes[mailbox] - 1}};
    ppoll(ends, 2, NULL, NULL);
    return poll(ends, 1, 0) > 0 ? receive_from(receiver_of(mailbox), buffer) : failed(EPIPE);
}

/* remote_call A NAME ANSWERS PAGE LINE COUNT SIZE: the driver gets the right, to hand it on, before the answer comes. */
struct reply remote_call(char **words) {
    int answers = find(words[3], lab->mailbox, lab->mailboxes);
    if (answers < 0 || receiver_of(answers) < 0) {
        return failed(EBADF);
    }
    struct reply right = right_to_answer(answers);
    if (right.error != 0) {
        return right;
    }
    struct reply sent = send_to(sender_of(words[2]), words + 4);
    if (sent.error != 0) {
        close(right.fds[0]);
        close(right.fds[1]);
        return sent;
    }
    go_on(&right);
    char *buffer[] = {words[4], words[5], words[7]};
    return await_answer(answers, buffer);
}

/* accept_call B ANSWERS: the driver hands on what came with a call. */
struct reply accept_call(char **words, const int *fds) {
    rights[owed++] = (struct right) {find(words[2], lab->mailbox, lab->mailboxes), fds[0], fds[1]};
    return done();
}

/* reply B ANSWERS PAGE LINE COUNT: the answer uses the right up. */
struct reply answer_call(char **words) {
    struct right *right = rights;
    while (right < rights + owed && right->mailbox != find(words[2], lab->mailbox, lab->mailboxes)) {
        right++;
    }
    if (right == rights + owed) {
        return failed(EBADF);
    }
    struct pollfd end = {.fd = right->pipe};
    struct reply sent = poll(&end, 1, 0) > 0 ? failed(EPIPE) : send_to(right->sender, words + 3);
    if (sent.error == 0) {
        close(right->sender);
        close(right->pipe);
        *right = rights[--owed];
    }
    return sent;
}
