/* The parts of the link; link.c says what it is. */
#ifndef LINK_H
#define LINK_H

#include <netinet/in.h>
#include <sys/types.h>

/* A port of 127.0.0.1 outside that leads to an address inside a namespace. */
struct door {
    int listening, outside, space;
    struct sockaddr_in inside;
};

/* Ends this program and says why there can be no link here. */
void stop(const char *why);

/* door.c: opens a door outside, before there are namespaces, and returns its port; says where it leads. */
int open_door(struct door *door);
void lead(struct door *door, int space, const char *host, int port);

/* space.c: who is not root becomes it in a namespace of users; a process that only holds a network namespace; that namespace, and
   the tunnel device in it, whose packets this program reads and writes. */
void become_root(void);
pid_t hold_space(void);
int space_of(pid_t holder);
int tunnel_in(int space, const char *address);

#endif
