package sharedpage.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The folder with all that a server keeps; at most one server uses it at a time. */
public final class DataFolder implements AutoCloseable {
    private static final String LOG = "sessions.db";

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder for this process alone; it is made if it is not there. On a disk that is read-only there is nothing
     * to keep others from.
     */
    public static DataFolder take(Path folder) {
        if (Files.isRegularFile(folder.resolve(LOG)) && !Files.isWritable(folder)) {
            return new DataFolder(folder, null);
        }
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new StorageException("A running server uses the data in " + folder + ".", "Stop it first.", null);
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new StorageException(
                    "The folder " + folder + " cannot be made or written.", "Choose another one with --data.", e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The file of the log in a folder. */
    public static Path logIn(Path folder) {
        Path log = folder.resolve(LOG);
        if (!Files.isRegularFile(log)) {
            throw new StorageException("There is no data in " + folder + ".", "Name another folder with --data.", null);
        }
        return log;
    }

    /** The file of the log in this folder, whether it is there or not. */
    public Path log() {
        return folder.resolve(LOG);
    }

    /** Puts a backup in the place of what is here; it is looked at first. */
    public void restore(Path backup) {
        LogReader.of(backup).requireSound();
        try {
            Path copy = folder.resolve(LOG + ".new");
            Files.copy(backup, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(folder.resolve(LOG + "-wal"));
            Files.deleteIfExists(folder.resolve(LOG + "-shm"));
            Files.move(copy, log(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StorageException("The backup could not be copied: " + e.getMessage() + ".", "Try again.", e);
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new StorageException("The folder " + folder + " could not be released.", "Try again.", e);
        }
    }
}
