/**
 * When work is done: {@link SerialExecutor} runs the tasks of one room in order, {@link JobQueue} long jobs of all clients one
 * after the other, {@link Timers} starts tasks later, {@link LowPriorityThreads} do what can wait.
 */
package sharedpage.server.concurrent;
