/**
 * One session as a class uses it: a room with its executor, the commands of hosts and viewers, polls, raised hands, links.
 * {@link RoomRegistry} has all rooms; a room knows no other.
 */
package sharedpage.server.room;
