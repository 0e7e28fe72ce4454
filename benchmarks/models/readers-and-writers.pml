/*
 * Two readers, who take one unit, and a writer, who takes both: the same as readers-and-writers.yaml.
 * Each action is one statement or one atomic sequence.
 */
byte hours = 9;
byte minutes = 59;
byte seen[4];
byte units = 2;
byte finished;

#define WAIT atomic { units > 0 -> units = units - 1 }
#define SIGNAL units = units + 1
#define READ(place) WAIT; r1 = hours; r2 = minutes; SIGNAL; \
    seen[place] = r1; atomic { seen[place + 1] = r2; finished++ }

active proctype A() {
    byte r1, r2;
    READ(0)
}

active proctype B() {
    byte r1, r2;
    READ(2)
}

active proctype W() {
    WAIT; WAIT; hours = 10; minutes = 0; SIGNAL; atomic { SIGNAL; finished++ }
}

/* Speaks when nobody else can act. */
active proctype Watch() {
    timeout -> printf("outcome: g 0: %d, g 1: %d, A 0 0: %d, A 0 1: %d, B 0 0: %d, B 0 1: %d, asleep %d\n", hours, minutes, seen[0], seen[1], seen[2], seen[3], 3 - finished)
}
