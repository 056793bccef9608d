package org.analyticschatbot.local.cli.doctor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.HttpSettings;
import org.analyticschatbot.local.cli.command.ExitCode;

/** Checks of what the machine supplies: Java, memory, disk and port. */
final class MachineChecks {

    private static final Wording WORDING = Wording.of(MachineChecks.class, "doctor.properties");
    private static final int JAVA = 25;
    private static final long MEGABYTE = 1L << 20;
    private static final long ENOUGH_MEMORY = 2_000 * MEGABYTE;
    private static final long ENOUGH_DISK = 1_000 * MEGABYTE;

    private MachineChecks() {}

    static Check java(Runtime.Version version) {
        return version.feature() >= JAVA
                ? Check.fine("Java", version.toString())
                : Check.wrong(ExitCode.ENVIRONMENT, "Java", WORDING.text("old_java", "version", version.toString()));
    }

    static Check memory() {
        return memory(ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize());
    }

    static Check memory(long bytes) {
        String megabytes = Long.toString(bytes / MEGABYTE);
        return bytes >= ENOUGH_MEMORY
                ? Check.fine("Memory", WORDING.text("memory", "megabytes", megabytes))
                : Check.doubtful("Memory", WORDING.text("little_memory", "megabytes", megabytes));
    }

    /** Data is copied to the folder for temporary files, and what does not fit into memory is spilled there. */
    static Check temporarySpace() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            return temporarySpace(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            String finding = WORDING.text("no_temporary_folder", "folder", folder.toString());
            return Check.wrong(ExitCode.ENVIRONMENT, "Disk", finding);
        }
    }

    static Check temporarySpace(Path folder, long bytes) {
        String megabytes = Long.toString(bytes / MEGABYTE);
        return bytes >= ENOUGH_DISK
                ? Check.fine("Disk", WORDING.text("disk", "megabytes", megabytes, "folder", folder.toString()))
                : Check.doubtful(
                        "Disk", WORDING.text("little_disk", "megabytes", megabytes, "folder", folder.toString()));
    }

    static Check port(HttpSettings http) {
        String place = http.host() + ":" + http.port();
        try (ServerSocket socket = new ServerSocket(http.port(), 1, http.address())) {
            return Check.fine(
                    "Port",
                    WORDING.text(
                            "port", "place", socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort()));
        } catch (IOException e) {
            return Check.wrong(ExitCode.ENVIRONMENT, "Port", WORDING.text("port_taken", "place", place));
        }
    }
}
