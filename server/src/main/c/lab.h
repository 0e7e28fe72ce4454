/*
 * The operations of a scenario, carried out by real processes: one Linux process for each process of the model.
 *
 *     standard input                                                         processes A, B, ...
 *     one command a line  -->  driver: main.c, bytes.c,  -- command, fds -->  process.c waits for a command;
 *     standard output          exchange.c, outside.c; observe.c         socket pairs     memory.c, atomic.c, group.c, mailbox.c,
 *     what was seen       <--  asks the kernel           <-- reply, fds  --   call.c and capability.c carry it out
 *
 * A command is the name of an operation, the process that asks, and the arguments, in numbers of the model. The answer
 * is one line with the result, lines with what changed, and a line with a full stop:
 *
 *     write B 5 0 600 42              B writes 600 bytes 'B' from line 0 of its page 5 on
 *     EFAULT 512 4096                 error, bytes moved in lines of the model, bytes moved in the kernel
 *     changed A 2 0-511               lines that have another value in the page of a process
 *     .
 *
 * A page of the model lies in the first lines of a page of the kernel; what lies behind the end of a page keeps its
 * distance from it. So 600 bytes at line 0 of a page of 512 bytes are 4,184 bytes where the kernel's page has 4,096:
 *
 *     BASE                   + kernel_page          + 2 kernel_page
 *     +---------+------------+---------+------------+----
 *     | page 0  |  padding   | page 1  |  padding   | ...
 *     +---------+------------+---------+------------+----
 *     |<- page_size ->|
 *
 * The page of a group is a file in memory, of two pages of the kernel. A member maps the first one where the scenario
 * says and the second one in its control area:
 *
 *     +----------------------+----------------------+
 *     | shared page          | struct control       |
 *     +----------------------+----------------------+
 *      BASE + page              CONTROL + group
 */
#ifndef LAB_H
#define LAB_H

#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#define MOST 64            /* processes, pages, groups, mailboxes, objects; likewise in the model */
#define MOST_FDS 8         /* capabilities in one message; likewise in the model */
#define MOST_ARGUMENTS 16
#define NAME 64
#define LINE 32768         /* bytes of a command: a pattern of 4,096 bytes in hexadecimal digits, and more */
#define BASE 0x1000000000ul
#define CONTROL 0x1100000000ul

/* How a group's semaphore is made. */
enum kind {
    FUTEX,    /* a number in the control area; the kernel does not know who took it */
    UNDO,     /* SysV, with SEM_UNDO: the kernel returns what a process took and did not return before its end */
    ROBUST,   /* a robust mutex: the next one to lock it gets EOWNERDEAD */
    REPAIR    /* likewise, and it has to call pthread_mutex_consistent(3) before it unlocks it */
};

/* Only a process that maps the page can use the semaphore. */
struct control {
    _Atomic uint32_t value;     /* of FUTEX */
    int semaphore;              /* SysV identifier of UNDO */
    pthread_mutex_t mutex;      /* of ROBUST and REPAIR */
};

struct group {
    char name[NAME];
    enum kind kind;
    int semaphore;              /* SysV identifier of UNDO, to remove it in the end */
    _Atomic uint64_t members;   /* bit i: process i maps the page */
};

/* What all programs know: in memory that they share from their start on. */
struct lab {
    long page_size;             /* bytes in a page of the model */
    long kernel_page;           /* bytes in a page of the kernel */
    int pages;                  /* pages in the address space of each process of the model */
    char folder[NAME];          /* of the files of this run */
    int scratch;                /* file with MOST areas, one for each process, through which bytes come and go */
    int lifeline;               /* pipe that only the driver holds open; its end is the end of all */
    int processes, groups, mailboxes;
    char process[MOST][NAME];
    _Atomic pid_t pid[MOST];
    struct group group[MOST];
    char mailbox[MOST][NAME];
};

struct reply {
    int error;                  /* of errno, or 0 */
    int notice;                 /* what the kernel said although the call succeeded, of errno, or 0 */
    long moved;                 /* bytes, as the kernel counts them */
    int unfinished;             /* whether another reply to the same command follows */
    int count;                  /* of file descriptors that come along */
    int fds[MOST_FDS];
};

extern struct lab *lab;
extern int self;                /* number of this process; -1 in the driver */

/* distance.c */
long kernel_length(long line, long count);
long model_count(long line, long length);
long kernel_offset(long line, long index);
char *address(long page, long line);
long scratch_size(void);
char *scratch_of(int process);  /* the area of a process, in the driver only */

/* bytes.c, in the driver only */
void lay_out(char *area, long line, long count, const char *pattern);
void print_bytes(const char *area, long line, long count);

/* channel.c */
void send_command(int socket, const char *command, const int *fds, int count);
int receive_command(int socket, char *command, int *fds);
void send_reply(int socket, const struct reply *reply);
int receive_reply(int socket, struct reply *reply);

/* exchange.c, in the driver only */
extern int sockets[MOST], pending[MOST];
extern char commands[MOST][LINE];
int process_named(const char *name);
int can_act(int process);
void settle(int process, struct reply *reply);
void print_result(int error, long count, long moved);
void print_notices(void);

/* outside.c, in the driver only */
void by_device(char **words, int writes);
void page_out(char **words);
void page_out_object(char **words);
void know_object(const char *name, int file);

/* process.c */
void live(int number, int socket) __attribute__((noreturn));
int living(const char *name);
int find(const char *name, const char (*names)[NAME], int count);
int split(char *line, char **words);
struct reply done(void);
struct reply failed(int error);
struct reply result(long value);
void go_on(const struct reply *reply);

/* memory.c */
struct reply private_page(char **words);
struct reply copy_in(char **words);
struct reply copy_out(char **words);
struct reply load(char **words);
struct reply add(char **words);
struct reply store(char **words);
struct reply put(const char *bytes, long length, long page, long line);
void put_value(uint64_t value, long line, long count);
uint64_t value_of(long line, long count);
uint64_t *register_named(const char *name);
void share_private_pages(int shared);
void replace_private_page(long page);
void forget_pages(int private, int all);

/* atomic.c */
struct reply test_and_set(char **words);
struct reply compare_and_swap(char **words);

/* group.c */
struct reply create_group(char **words);
struct reply enter_group(char **words);
struct reply exit_group(char **words);
struct reply dissolve_group(char **words);
struct reply wait_semaphore(char **words);
struct reply signal_semaphore(char **words);
struct reply make_consistent(char **words);
struct reply suspend_group(char **words);
struct reply resume_group(char **words);

/* mailbox.c */
struct reply create_mailbox(char **words);
struct reply allow_send(char **words);
struct reply accept_mailbox(char **words, const int *fds);
struct reply send_message(char **words);
struct reply receive_message(char **words);
struct reply delete_mailbox(char **words);
void mailbox_name(int mailbox, char *name);
void forget_mailboxes(void);
int receiver_of(int mailbox);
int sender_of(const char *name);
int open_sender(int mailbox);
struct reply send_to(int mailbox, char **buffer);
struct reply receive_from(int mailbox, char **buffer);

/* call.c */
struct reply remote_call(char **words);
struct reply accept_call(char **words, const int *fds);
struct reply answer_call(char **words);
void forget_answers(int mailbox);
void forget_rights(void);

/* capability.c */
struct reply create_object(char **words);
struct reply read_object(char **words);
struct reply write_object(char **words);
struct reply load_object(char **words);
struct reply store_object(char **words);
struct reply delete_object(char **words);
int is_deleted(int file);
struct reply grant(char **words);
struct reply accept_capabilities(const int *fds, int count);
struct reply drop_capability(char **words);
struct reply create_caretaker(char **words);
struct reply cut_caretaker(char **words);
void link_caretaker(const char *name, int file);
int narrowed(long index, const char *access);
void forget_capabilities(void);

/* observe.c */
enum state { RUNS, WAITS, STOPPED, DEAD };
enum state state_of(int process);
void until(int process, int wanted, enum state state);
void observe(void);
const char *error_name(int error);

#endif
