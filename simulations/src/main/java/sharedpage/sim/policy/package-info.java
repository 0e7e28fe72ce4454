/** Every choice that a machine can be set to, with its default and its limits. Holds no rule: the actions ask. */
package sharedpage.sim.policy;
