/* Network namespaces without names: they end with the processes that hold them, and those with this program. */
#define _GNU_SOURCE
#include "link.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

static const char *const DEVICE = "lab0";

static void write_to(const char *path, const char *text) {
    int file = open(path, O_WRONLY);
    if (file < 0 || write(file, text, strlen(text)) < 0) stop("users of a namespace cannot be mapped");
    close(file);
}

void become_root(void) {
    if (geteuid() == 0) return;
    char users[40], groups[40];
    snprintf(users, sizeof users, "0 %d 1", (int)geteuid());
    snprintf(groups, sizeof groups, "0 %d 1", (int)getegid());
    if (unshare(CLONE_NEWUSER) < 0) stop("no namespace of users");
    write_to("/proc/self/setgroups", "deny");
    write_to("/proc/self/uid_map", users);
    write_to("/proc/self/gid_map", groups);
}

pid_t hold_space(void) {
    int done[2];
    char byte = 0;
    if (pipe(done) < 0) stop("no pipe");
    pid_t process = fork();
    if (process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (unshare(CLONE_NEWNET) == 0) byte = 1;
        if (write(done[1], &byte, 1) == 1) pause();
        _exit(0);
    }
    if (process < 0 || read(done[0], &byte, 1) != 1 || byte != 1) stop("no network namespace");
    return process;
}

static void raise_device(int any, const char *name) {
    struct ifreq request = {0};
    strcpy(request.ifr_name, name);
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    if (ioctl(any, SIOCSIFFLAGS, &request) < 0) stop("a device cannot be set up");
}

static void set_address(int any, const char *name, unsigned long what, const char *value) {
    struct ifreq request = {0};
    struct sockaddr_in address = {.sin_family = AF_INET};
    inet_aton(value, &address.sin_addr);
    strcpy(request.ifr_name, name);
    memcpy(&request.ifr_addr, &address, sizeof address);
    if (ioctl(any, what, &request) < 0) stop("a device cannot have an address");
}

/* This program enters the namespace for that, and stays there. */
int tunnel_in(int space, const char *address) {
    struct ifreq request = {.ifr_flags = IFF_TUN | IFF_NO_PI};
    strcpy(request.ifr_name, DEVICE);
    if (setns(space, CLONE_NEWNET) < 0) stop("a network namespace cannot be entered");
    int tunnel = open("/dev/net/tun", O_RDWR);
    if (tunnel < 0 || ioctl(tunnel, TUNSETIFF, &request) < 0) stop("no tunnel device");
    int any = socket(AF_INET, SOCK_DGRAM, 0);
    set_address(any, DEVICE, SIOCSIFADDR, address);
    set_address(any, DEVICE, SIOCSIFNETMASK, "255.255.255.252");
    raise_device(any, DEVICE);
    raise_device(any, "lo");
    close(any);
    return tunnel;
}

int space_of(pid_t holder) {
    char path[60];
    snprintf(path, sizeof path, "/proc/%d/ns/net", (int)holder);
    int space = open(path, O_RDONLY);
    if (space < 0) stop("a network namespace cannot be opened");
    return space;
}
