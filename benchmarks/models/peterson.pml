/*
 * Two flags and a turn, each process adds 1 to a counter: the same as peterson.yaml.
 * Each action is one statement or one atomic sequence.
 */
byte interested[2];
byte turn;
byte x;
byte finished;

proctype Member(byte me) {
    byte r1, r2;
    interested[me] = 1;
    turn = 2 - me;
    r1 = interested[1 - me];
    r2 = turn;
    do
    :: r1 == 1 && r2 == 2 - me -> r1 = interested[1 - me]; r2 = turn
    :: else -> break
    od;
    r1 = x;
    r1 = r1 + 1;
    x = r1;
    atomic { interested[me] = 0; finished++ }
}

init { atomic { run Member(0); run Member(1) } }

/* Speaks when nobody else can act. */
active proctype Watch() {
    timeout -> printf("outcome: g 2: %d, g 3: %d, asleep %d\n", turn, x, 2 - finished)
}
