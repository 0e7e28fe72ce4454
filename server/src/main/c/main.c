/* The driver: one command after the other, each until it is done or its process waits. */
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/sem.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lab.h"

struct lab *lab;
int self = -1;

static char *areas;            /* the scratch file, mapped */
static pid_t watcher;          /* removes what the run leaves */

static void stop(const char *what) {
    perror(what);
    exit(2);
}

char *scratch_of(int process) {
    return areas + process * scratch_size();
}

/* A process that gets its commands through a socket, whose other end is given; -1 if there is no room for one. */
static int add_process(const char *name, int *end) {
    int pair[2], child = lab->processes;
    if (child == MOST || process_named(name) >= 0 || socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair) < 0) {
        return -1;
    }
    snprintf(lab->process[child], NAME, "%s", name);
    sockets[child] = pair[0];
    *end = pair[1];
    return child;
}

/* process NAME */
static void start(char **words) {
    int end, child = add_process(words[1], &end);
    if (child < 0) {
        printf("EEXIST\n");
        return;
    }
    pid_t pid = fork();
    if (pid == 0) {
        close(lab->lifeline);
        live(child, end);
    }
    lab->pid[child] = pid;
    lab->processes++;
    close(end);
    printf("done\n");
}

/* spawn A NAME fresh|inherit|copy: the socket of the child comes to it through its parent. */
static void spawn(const char *line, char **words) {
    int end, parent = process_named(words[1]), child;
    struct reply reply;
    if (!can_act(parent)) {
        return;
    } else if ((child = add_process(words[2], &end)) < 0) {
        printf("EEXIST\n");
        return;
    }
    lab->processes++;
    send_command(sockets[parent], line, &end, 1);
    close(end);
    reply = receive_reply(sockets[parent], &reply) ? reply : failed(ESRCH);
    lab->processes -= reply.error != 0;
    print_result(reply.error, 0, 0);
    printf("\n");
}

static int is(const char *word, const char *name) {
    return strcmp(word, name) == 0;
}

/* Which word of a command is the line of a page at which its bytes begin. */
static const struct {
    const char *operation;
    int word;
} LINES[] = {
    {"write", 3}, {"read", 3}, {"dma_write", 3}, {"dma_read", 3}, {"load", 3}, {"store", 3}, {"test_and_set", 3},
    {"compare_and_swap", 3}, {"send", 4}, {"reply", 4}, {"receive", 4}, {"remote_call", 5},
};

/* 0 if the operation moves no bytes, or those of an object. */
static long line_of(char **words) {
    for (size_t i = 0; i < sizeof LINES / sizeof *LINES; i++) {
        if (is(words[0], LINES[i].operation)) {
            return atol(words[LINES[i].word]);
        }
    }
    return 0;
}

static void prepare(int process, char **words) {
    if (is(words[0], "private")) {
        lay_out(scratch_of(process), 0, lab->page_size, words[3]);
    } else if (is(words[0], "write") || is(words[0], "dma_write") || is(words[0], "write_object")) {
        lay_out(scratch_of(process), line_of(words), atol(words[4]), words[5]);
    }
}

/* What a process told of its operation. */
static void print_reply(int process, char **words, const struct reply *reply) {
    static const char *const READS[] = {"read", "load", "test_and_set", "compare_and_swap", "read_object", "load_object"};
    int object = strstr(words[0], "_object") != NULL;
    long line = line_of(words), count = object ? reply->moved : model_count(line, reply->moved);
    print_result(reply->error, count, reply->moved);
    for (size_t i = 0; i < sizeof READS / sizeof *READS; i++) {
        if (is(words[0], READS[i])) {
            print_bytes(scratch_of(process), line, count);
        }
    }
    printf("\n");
}

static int is_stopped(int process) {
    return process >= 0 && state_of(process) == STOPPED;
}

/* Gives a command to the process that asks, and waits until nothing goes on any more. */
static void forward(const char *line, char **words) {
    int process = process_named(words[1]);
    struct reply reply = {0};
    if ((!is_stopped(process) || pending[process]) && !can_act(process)) {
        return;
    }
    prepare(process, words);
    pending[process] = 1;
    strcpy(commands[process], line);
    send_command(sockets[process], line, NULL, 0);
    settle(process, &reply);
    if (is(words[0], "kill") && reply.error == 0) {
        until(process_named(words[2]), 1, DEAD);
        settle(-1, NULL);
    } else if (is(words[0], "suspend_group") || is(words[0], "resume_group")) {
        for (int i = 0; i < lab->groups; i++) {
            for (int k = 0; is(lab->group[i].name, words[2]) && k < lab->processes; k++) {
                if (lab->group[i].members & 1ul << k && k != process) {
                    until(k, is(words[0], "suspend_group"), STOPPED);
                }
            }
        }
        settle(-1, NULL);
    }
    if (pending[process]) {
        printf("waits\n");
    } else {
        print_reply(process, words, &reply);
    }
}

static void carry_out(const char *line, char **words) {
    if (is(words[0], "process")) {
        start(words);
    } else if (is(words[0], "spawn")) {
        spawn(line, words);
    } else if (is(words[0], "page_out")) {
        page_out(words);
    } else if (is(words[0], "page_out_object")) {
        page_out_object(words);
    } else if ((is(words[0], "dma_write") || is(words[0], "dma_read")) && !is_stopped(process_named(words[1]))) {
        if (can_act(process_named(words[1]))) {
            prepare(process_named(words[1]), words);
            by_device(words, is(words[0], "dma_write"));
        }
    } else {
        forward(line, words);
    }
    print_notices();
    observe();
    printf(".\n");
    fflush(stdout);
}

/* --- Start and end ------------------------------------------------------------------------------------------- */

static void remove_folder(void) {
    char command[2 * NAME];
    snprintf(command, sizeof command, "rm -rf '%s'", lab->folder);
    if (system(command) != 0) {
        perror("lab: the folder of this run stays");
    }
}

/* Ends every process and takes everything away that would outlive them, whatever the driver's end was. */
static void watch(int driver_lives) {
    char byte, name[2 * NAME + 8];
    close(lab->lifeline);
    signal(SIGTERM, SIG_IGN);
    signal(SIGINT, SIG_IGN);
    while (read(driver_lives, &byte, 1) > 0) {
    }
    for (int i = 0; i < lab->processes; i++) {
        kill(lab->pid[i], SIGKILL);
    }
    for (int i = 0; i < lab->groups; i++) {
        if (lab->group[i].kind == UNDO) {
            semctl(lab->group[i].semaphore, 0, IPC_RMID);
        }
    }
    for (int i = 0; i < lab->mailboxes; i++) {
        mailbox_name(i, name);
        syscall(SYS_mq_unlink, name + 1);
    }
    remove_folder();
    _exit(0);
}

static void set_up(long page_size, int pages) {
    int ends[2];
    lab = mmap(NULL, sizeof *lab, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (lab == MAP_FAILED) stop("lab: memory for all processes");
    lab->page_size = page_size;
    lab->pages = pages;
    lab->kernel_page = sysconf(_SC_PAGESIZE);
    snprintf(lab->folder, sizeof lab->folder, "/dev/shm/shared-page-lab-%ld-XXXXXX", (long) getpid());
    if (mkdtemp(lab->folder) == NULL) stop("lab: a folder in /dev/shm");
    lab->scratch = memfd_create("scratch", MFD_CLOEXEC);
    if (lab->scratch < 0 || ftruncate(lab->scratch, MOST * scratch_size()) < 0) stop("lab: a file in memory");
    areas = mmap(NULL, MOST * scratch_size(), PROT_READ | PROT_WRITE, MAP_SHARED, lab->scratch, 0);
    if (areas == MAP_FAILED || pipe(ends) < 0) stop("lab: areas for bytes");
    lab->lifeline = ends[1];
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    watcher = fork();
    if (watcher == 0) {
        watch(ends[0]);
    }
    close(ends[0]);
    printf("kernel_page %ld\n", lab->kernel_page);
    fflush(stdout);
}

int main(int count, char **arguments) {
    static char line[LINE], copy[LINE];
    char *words[MOST_ARGUMENTS];
    if (count != 3) {
        fprintf(stderr, "usage: lab PAGE_SIZE PAGES < commands\n");
        return 2;
    }
    set_up(atol(arguments[1]), atoi(arguments[2]));
    while (fgets(line, sizeof line, stdin) != NULL) {
        if (strchr(line, '\n') == NULL) {
            fprintf(stderr, "lab: a command has more than %d bytes\n", LINE - 2);
            return 2;
        }
        line[strcspn(line, "\n")] = '\0';
        strcpy(copy, line);
        if (split(copy, words) > 1) {
            carry_out(line, words);
        }
    }
    close(lab->lifeline);
    waitpid(watcher, NULL, 0);
    return 0;
}
