/*
 * Three bytes through a buffer with two places: the same as ring-buffer.yaml.
 * Each action is one statement or one atomic sequence.
 */
byte ring[2];
byte out[3];
byte there = 0;
byte room = 2;
byte finished;

#define WAIT(s) atomic { s > 0 -> s = s - 1 }
#define SIGNAL(s) s = s + 1

active proctype A() {
    WAIT(room); ring[0] = 120; SIGNAL(there);
    WAIT(room); ring[1] = 121; SIGNAL(there);
    WAIT(room); ring[0] = 122; atomic { SIGNAL(there); finished++ }
}

active proctype B() {
    byte r1;
    WAIT(there); r1 = ring[0]; out[0] = r1; SIGNAL(room);
    WAIT(there); r1 = ring[1]; out[1] = r1; SIGNAL(room);
    WAIT(there); r1 = ring[0]; out[2] = r1; atomic { SIGNAL(room); finished++ }
}

/* Speaks when nobody else can act. */
active proctype Watch() {
    timeout -> printf("outcome: B 0 0: %d, B 0 1: %d, B 0 2: %d, asleep %d\n", out[0], out[1], out[2], 2 - finished)
}
