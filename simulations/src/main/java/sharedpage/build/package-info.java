/** What the build generates from the classes of the engine. None of it is in the jar or runs with the program. */
package sharedpage.build;
