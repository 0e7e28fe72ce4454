/*
 * A length that is looked at twice while another process changes it: the same as double-fetch.yaml.
 * Each action is one statement or one atomic sequence.
 */
byte length = 8;
byte used;
byte finished;

active proctype A() {
    atomic { length = 200; finished++ }
}

active proctype B() {
    byte r1, r2;
    r1 = length;
    if
    :: r1 <= 8 -> r2 = length; used = r2
    :: else
    fi;
    finished++
}

/* Speaks when nobody else can act. */
active proctype Watch() {
    timeout -> printf("outcome: g 0: %d, B 0: %d, asleep %d\n", length, used, 2 - finished)
}
