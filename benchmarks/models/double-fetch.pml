/*
 * A length that is checked, and then fetched again while another process may change it: the same as double-fetch.yaml.
 * Each action is one statement or one atomic sequence. 98 is b, which was there, and 120 is x.
 */
byte length = 8;
byte buffer = 98;
byte behind[4] = 98;
byte finished;

active proctype A() {
    atomic { length = 12; finished++ }
}

active proctype B() {
    byte r1;
    r1 = length;
    if
    :: r1 <= 8 ->
        r1 = length;
        buffer = 120;
        if
        :: r1 > 8 -> atomic { behind[0] = 120; behind[3] = (r1 > 11 -> 120 : 98) }
        :: else
        fi
    :: else
    fi;
    finished++
}

/* Speaks when nobody else can act. */
active proctype Watch() {
    timeout -> printf("outcome: g 0: %d, B 3 8: %d, B 4 0: %d, B 4 3: %d, asleep %d\n", length, buffer, behind[0], behind[3], 2 - finished)
}
