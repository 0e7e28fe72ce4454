/**
 * A scenario on a real Linux kernel: its operations as commands for {@code src/main/c}, what the kernel did, and fact by
 * fact what the model does. {@link KernelProgram} alone starts processes, and only the command line uses it.
 */
package sharedpage.server.linux;
