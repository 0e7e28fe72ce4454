/* Ways past the link, so that what is inside can be driven from outside. */
#define _GNU_SOURCE
#include "link.h"

#include <arpa/inet.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static bool copy(int from, int to) {
    char bytes[65536];
    ssize_t length = read(from, bytes, sizeof bytes);
    for (ssize_t done = 0; done < length;) {
        ssize_t written = write(to, bytes + done, (size_t)(length - done));
        if (written < 0) return false;
        done += written;
    }
    return length > 0;
}

static void *carry(void *argument) {
    struct door door = *(struct door *)argument;
    free(argument);
    /* Of this thread alone: a socket stays in the namespace in which it was made. */
    setns(door.space, CLONE_NEWNET);
    int inside = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(inside, (struct sockaddr *)&door.inside, sizeof door.inside) == 0) {
        struct pollfd ends[] = {{door.outside, POLLIN, 0}, {inside, POLLIN, 0}};
        bool open = true;
        while (open && poll(ends, 2, -1) > 0) {
            if (ends[0].revents) open = copy(door.outside, inside);
            if (open && ends[1].revents) open = copy(inside, door.outside);
        }
    }
    close(inside);
    close(door.outside);
    return NULL;
}

static void *receive(void *argument) {
    struct door *door = argument;
    for (;;) {
        pthread_t thread;
        struct door *one = malloc(sizeof *one);
        *one = *door;
        one->outside = accept(door->listening, NULL, NULL);
        if (pthread_create(&thread, NULL, carry, one) == 0) pthread_detach(thread);
    }
    return NULL;
}

int open_door(struct door *door) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    door->listening = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(door->listening, (struct sockaddr *)&address, length) < 0 || listen(door->listening, 64) < 0)
        stop("no port is free");
    getsockname(door->listening, (struct sockaddr *)&address, &length);
    return ntohs(address.sin_port);
}

void lead(struct door *door, int space, const char *host, int port) {
    pthread_t thread;
    door->space = space;
    door->inside = (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    inet_aton(host, &door->inside.sin_addr);
    pthread_create(&thread, NULL, receive, door);
}
