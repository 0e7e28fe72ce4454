/*
 * Two processes, ten increments each, no semaphore: the same as lost-update-2.yaml.
 * Each action is one statement or one atomic sequence.
 */
byte x;

#define INCREMENT r = x; r = r + 1; x = r;

active [2] proctype Member() {
    byte r;
    INCREMENT INCREMENT INCREMENT INCREMENT INCREMENT INCREMENT INCREMENT INCREMENT INCREMENT INCREMENT
}

/* Speaks when nobody else can act. */
active proctype Watch() {
    timeout -> printf("outcome: value %d, dead %d, asleep %d\n", x, 0, 0)
}
