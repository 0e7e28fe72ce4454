/**
 * A session with those who are connected to it: one executor for each room, commands of hosts and viewers, what is sent to
 * whom, and the journal. {@link sharedpage.server.room.RoomRegistry} has all rooms; a room knows no other.
 */
package sharedpage.server.room;
