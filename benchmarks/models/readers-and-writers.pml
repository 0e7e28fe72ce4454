/*
 * Two readers and a writer: the same as readers-and-writers.yaml.
 * Each action is one statement or one atomic sequence.
 */
byte data[2];
byte readers;
byte seen[2];
byte mayWrite = 1;
byte mayCount = 1;
byte finished;

#define WAIT(s) atomic { s > 0 -> s = s - 1 }
#define SIGNAL(s) s = s + 1
#define ENTER WAIT(mayCount); r1 = readers; r1 = r1 + 1; readers = r1; \
    if :: r1 == 1 -> WAIT(mayWrite) :: else fi; SIGNAL(mayCount)
#define LEAVE WAIT(mayCount); r1 = readers; r1 = r1 - 1; readers = r1; \
    if :: r1 == 0 -> SIGNAL(mayWrite) :: else fi; atomic { SIGNAL(mayCount); finished++ }

active proctype A() {
    byte r1, r2;
    ENTER;
    r2 = data[0]; seen[0] = r2; r2 = data[1]; seen[1] = r2;
    LEAVE
}

active proctype B() {
    byte r1;
    ENTER;
    LEAVE
}

active proctype W() {
    WAIT(mayWrite); data[0] = 119; data[1] = 119; atomic { SIGNAL(mayWrite); finished++ }
}

/* Speaks when nobody else can act. */
active proctype Watch() {
    timeout -> printf("outcome: data 0: %d, data 1: %d, data 2: %d, A 0: %d, A 1: %d, asleep %d\n", data[0], data[1], readers, seen[0], seen[1], 3 - finished)
}
