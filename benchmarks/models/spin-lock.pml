/*
 * A lock made of a byte, each process adds 1 to a counter: the same as spin-lock.yaml.
 * Each action is one statement or one atomic sequence.
 */
byte lock;
byte x;
byte finished;

#define TEST_AND_SET atomic { r1 = lock; lock = 1 }

active [2] proctype Member() {
    byte r1, r2;
    TEST_AND_SET;
    do
    :: r1 == 1 -> TEST_AND_SET
    :: else -> break
    od;
    r2 = x;
    r2 = r2 + 1;
    x = r2;
    atomic { lock = 0; finished++ }
}

/* Speaks when nobody else can act. */
active proctype Watch() {
    timeout -> printf("outcome: g 0: %d, g 1: %d, asleep %d\n", lock, x, 2 - finished)
}
