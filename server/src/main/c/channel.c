/* Commands and replies between driver and processes, with file descriptors (SCM_RIGHTS). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "lab.h"

static void transmit(int socket, const void *bytes, size_t length, const int *fds, int count) {
    struct iovec part = {(void *) bytes, length};
    char space[CMSG_SPACE(MOST_FDS * sizeof(int))];
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    memset(space, 0, sizeof space);
    if (count > 0) {
        message.msg_control = space;
        message.msg_controllen = CMSG_SPACE(count * sizeof(int));
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(count * sizeof(int));
        memcpy(CMSG_DATA(header), fds, count * sizeof(int));
    }
    if (sendmsg(socket, &message, MSG_NOSIGNAL) < 0 && self >= 0) {
        _exit(1);    /* the driver is gone */
    }
}

/* The number of bytes; 0 if the other side is gone. */
static ssize_t obtain(int socket, void *bytes, size_t room, int *fds, int *count) {
    struct iovec part = {bytes, room};
    char space[CMSG_SPACE(MOST_FDS * sizeof(int))];
    struct msghdr message = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = space, .msg_controllen = sizeof space};
    ssize_t length = recvmsg(socket, &message, 0);
    struct cmsghdr *header = length < 0 ? NULL : CMSG_FIRSTHDR(&message);
    *count = 0;
    if (header != NULL && header->cmsg_type == SCM_RIGHTS) {
        *count = (int) ((header->cmsg_len - CMSG_LEN(0)) / sizeof(int));
        memcpy(fds, CMSG_DATA(header), *count * sizeof(int));
    }
    return length < 0 ? 0 : length;
}

void send_command(int socket, const char *command, const int *fds, int count) {
    transmit(socket, command, strlen(command) + 1, fds, count);
}

/* The number of file descriptors; -1 if the driver is gone. */
int receive_command(int socket, char *command, int *fds) {
    int count;
    return obtain(socket, command, LINE, fds, &count) == 0 ? -1 : count;
}

/* The descriptors were made for this reply. */
void send_reply(int socket, const struct reply *reply) {
    transmit(socket, reply, sizeof *reply, reply->fds, reply->count);
    for (int i = 0; i < reply->count; i++) {
        close(reply->fds[i]);
    }
}

/* Whether there was one. */
int receive_reply(int socket, struct reply *reply) {
    int fds[MOST_FDS], count;
    if (obtain(socket, reply, sizeof *reply, fds, &count) == 0) {
        return 0;
    }
    reply->count = count;
    memcpy(reply->fds, fds, count * sizeof(int));
    return 1;
}
