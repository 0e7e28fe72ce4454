/*
 * Three philosophers who take the fork with the lower number first: the same as dining-philosophers.yaml.
 * Each action is one statement or one atomic sequence.
 */
byte fork[4] = 1;
byte finished;

#define WAIT(s) atomic { s > 0 -> s = s - 1 }
#define SIGNAL(s) s = s + 1

#define EAT(low, high) WAIT(fork[low]); WAIT(fork[high]); SIGNAL(fork[high]); atomic { SIGNAL(fork[low]); finished++ }

active proctype A() { EAT(1, 2) }
active proctype B() { EAT(2, 3) }
active proctype C() { EAT(1, 3) }

/* Speaks when nobody else can act. */
active proctype Watch() {
    timeout -> printf("outcome: f1 0: %d, asleep %d\n", 0, 3 - finished)
}
