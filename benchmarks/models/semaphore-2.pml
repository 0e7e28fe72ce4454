/*
 * Two processes, ten increments each between wait and signal: the same as semaphore-2.yaml.
 * Each action is one statement or one atomic sequence.
 */
byte x;

/* The semaphore: who holds it, and who sleeps, first come, first served. */
#define NOBODY 255
byte holder = NOBODY;
chan queue = [2] of {byte};

#define WAIT atomic { if :: holder == NOBODY -> holder = _pid :: else -> queue ! _pid fi }
#define SIGNAL atomic { if :: nempty(queue) -> queue ? holder :: empty(queue) -> holder = NOBODY fi }
#define LOAD atomic { holder == _pid -> r = x }
#define ADD r = r + 1
#define STORE x = r
#define INCREMENT WAIT; LOAD; ADD; STORE; SIGNAL;

active [2] proctype Member() {
    byte r;
    INCREMENT INCREMENT INCREMENT INCREMENT INCREMENT INCREMENT INCREMENT INCREMENT INCREMENT INCREMENT
}

/* Speaks when nobody else can act. */
active proctype Watch() {
    timeout -> printf("outcome: value %d, dead %d, asleep %d\n", x, 0, len(queue))
}
