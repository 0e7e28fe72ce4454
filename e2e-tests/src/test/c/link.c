/* A link between two network namespaces, where what goes wrong on real links goes wrong below TCP: packets are delayed, lost,
   queued for a slow line, swallowed without a word, or belong to a connection that a NAT has forgotten.

       client: lab0 10.99.0.1  <- packets ->  this program  <- packets ->  lab0 10.99.0.2 :server

   The namespaces have no names and end with this program, with all that is in them. It prints

       ready CLIENT SERVER DRIVER_PORT SERVER_PORT

   two process ids, whose namespaces others may enter, and two ports of 127.0.0.1 outside: one leads to the same port inside
   the client's namespace, the other one to port 7070 of the server, past the link. Then it reads commands, one a line, and
   answers each by "ok":

       shape DELAY LOSS RATE   milliseconds one way; lost packets of a hundred; kilobits a second; 0 for none
       hole SECONDS, pass      everything is lost, for so long or until pass; "over" says that the time is over
       forget                  what belongs to connections that there are is lost from now on
*/
#define _GNU_SOURCE
#include "link.h"

#include <netinet/ip.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

enum { CLIENT, SERVER, ENDS, PACKET = 2048, QUEUED = 4096, FLOWS = 65536, SERVER_PORT = 7070 };

static const char *const ADDRESSES[ENDS] = {"10.99.0.1", "10.99.0.2"};

/* What a slow line keeps of what it cannot send yet, in seconds. */
static const double LONGEST_QUEUE = 1;

void stop(const char *why) {
    printf("cannot: %s\n", why);
    exit(1);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

struct packet {
    double due;
    ssize_t length;
    unsigned char bytes[PACKET];
};

/* What is on its way to one end, in the order in which it arrives. */
struct way {
    struct packet packets[QUEUED];
    unsigned first, count;
    double free; /* when the line has sent what it has */
};

static struct way ways[ENDS];
static int devices[ENDS];
static double delay, loss, rate;
static bool swallowing;
static double hole_ends;

/* By the client's port: connections that were seen, and those that are forgotten. */
static bool seen[FLOWS], forgotten[FLOWS];

/* The same losses in each run. */
static double chance(void) {
    static uint64_t x = 0x9e3779b97f4a7c15;
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    return (double)(x >> 11) / 9007199254740992.0;
}

/* Whether a NAT would not know any more to whom this packet belongs. A new connection is known again. */
static bool is_forgotten(const struct packet *packet, int to) {
    const struct iphdr *ip = (const struct iphdr *)packet->bytes;
    if (packet->length < 40 || ip->version != 4 || ip->protocol != IPPROTO_TCP) return false;
    const struct tcphdr *tcp = (const struct tcphdr *)(packet->bytes + ip->ihl * 4);
    uint16_t port = ntohs(to == SERVER ? tcp->source : tcp->dest);
    if (to == SERVER && tcp->syn) forgotten[port] = false;
    seen[port] = true;
    return forgotten[port];
}

/* Takes a packet that the other end has sent. */
static void take(int to) {
    struct way *way = &ways[to];
    static struct packet packet;
    packet.length = read(devices[1 - to], packet.bytes, PACKET);
    if (packet.length <= 0 || is_forgotten(&packet, to) || swallowing || chance() < loss) return;
    double time = now(), begin = way->free > time ? way->free : time;
    double end = rate > 0 ? begin + (double)packet.length * 8 / rate : begin;
    if (way->count == QUEUED || end - time > LONGEST_QUEUE) return;
    way->free = end;
    packet.due = end + delay;
    way->packets[(way->first + way->count++) % QUEUED] = packet;
}

/* Delivers what is due; returns when the next packet is, or 0 if none is on its way. */
static double deliver(int to) {
    struct way *way = &ways[to];
    while (way->count > 0) {
        struct packet *packet = &way->packets[way->first];
        if (packet->due > now()) return packet->due;
        if (!swallowing && write(devices[to], packet->bytes, (size_t)packet->length) < 0) { /* as good as lost */ }
        way->first = (way->first + 1) % QUEUED;
        way->count--;
    }
    return 0;
}

static void command(char *line) {
    double milliseconds, percent, kilobits, seconds;
    if (sscanf(line, "shape %lf %lf %lf", &milliseconds, &percent, &kilobits) == 3) {
        delay = milliseconds / 1000;
        loss = percent / 100;
        rate = kilobits * 1000;
    } else if (sscanf(line, "hole %lf", &seconds) == 1) {
        swallowing = true;
        hole_ends = seconds > 0 ? now() + seconds : 0;
    } else if (strcmp(line, "pass\n") == 0) {
        swallowing = false;
        hole_ends = 0;
    } else if (strcmp(line, "forget\n") == 0) {
        memcpy(forgotten, seen, sizeof seen);
    } else {
        stop("an unknown command");
    }
    printf("ok\n");
}

/* Says so when a hole is over; returns when it will be, or 0 if there is none. */
static double look_at_hole(void) {
    if (hole_ends == 0 || hole_ends > now()) return hole_ends;
    swallowing = false;
    printf("over\n");
    return hole_ends = 0;
}

static double earlier(double one, double other) { return one == 0 || (other != 0 && other < one) ? other : one; }

static void run(void) {
    for (;;) {
        double due = earlier(earlier(deliver(CLIENT), deliver(SERVER)), look_at_hole());
        double wait = due - now();
        struct timespec until = {(time_t)wait, (long)((wait - (double)(time_t)wait) * 1e9)};
        if (wait < 0) until = (struct timespec){0, 0};
        struct pollfd polled[] = {{0, POLLIN, 0}, {devices[CLIENT], POLLIN, 0}, {devices[SERVER], POLLIN, 0}};
        ppoll(polled, 3, due == 0 ? NULL : &until, NULL);
        if (polled[1].revents & POLLIN) take(SERVER);
        if (polled[2].revents & POLLIN) take(CLIENT);
        if (polled[0].revents) {
            char line[100];
            if (!fgets(line, sizeof line, stdin)) return;
            command(line);
        }
    }
}

int main(void) {
    static struct door driver, server;
    setvbuf(stdout, NULL, _IOLBF, 0);
    signal(SIGPIPE, SIG_IGN);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    int driver_port = open_door(&driver), server_port = open_door(&server);
    become_root();
    pid_t holders[ENDS];
    int spaces[ENDS];
    for (int end = 0; end < ENDS; end++) {
        holders[end] = hold_space();
        spaces[end] = space_of(holders[end]);
        devices[end] = tunnel_in(spaces[end], ADDRESSES[end]);
    }
    lead(&driver, spaces[CLIENT], "127.0.0.1", driver_port);
    lead(&server, spaces[SERVER], ADDRESSES[SERVER], SERVER_PORT);
    printf("ready %d %d %d %d\n", (int)holders[CLIENT], (int)holders[SERVER], driver_port, server_port);
    run();
    return 0;
}
