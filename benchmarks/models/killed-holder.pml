/*
 * Three processes, three increments each between wait and signal; one is killed somewhere: the same as killed-holder.yaml.
 * Each action is one statement or one atomic sequence.
 */
byte x;

/* The semaphore: who holds it, and who sleeps, first come, first served. */
#define NOBODY 255
byte holder = NOBODY;
chan queue = [3] of {byte};
bit dead;
#define LIVES (_pid != 0 || !dead)

#define WAIT atomic { LIVES -> if :: holder == NOBODY -> holder = _pid :: else -> queue ! _pid fi }
#define SIGNAL atomic { LIVES -> if :: nempty(queue) -> queue ? holder :: empty(queue) -> holder = NOBODY fi }
#define LOAD atomic { LIVES && holder == _pid -> r = x }
#define ADD atomic { LIVES -> r = r + 1 }
#define STORE atomic { LIVES -> x = r }
#define INCREMENT WAIT; LOAD; ADD; STORE; SIGNAL;

active [3] proctype Member() {
    byte r;
    INCREMENT INCREMENT INCREMENT
}

active proctype Parent() {
    dead = 1
}

/* Speaks when nobody else can act. */
active proctype Watch() {
    timeout -> printf("outcome: value %d, dead %d, asleep %d\n", x, dead, len(queue) - (dead && queue ?? [0]))
}
