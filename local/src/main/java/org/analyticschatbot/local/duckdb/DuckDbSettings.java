package org.analyticschatbot.local.duckdb;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How the local engine runs.
 *
 * @param workFolder in which each database makes a folder for its own files
 * @param memoryLimitBytes for all queries together; what does not fit is spilled to disk
 * @param spillLimitBytes on disk; a query that needs more fails
 * @param timeZone a region such as {@code Europe/Berlin}, or UTC: in which timestamps with a time zone are shown
 */
public record DuckDbSettings(
        Path workFolder, long memoryLimitBytes, int threads, long spillLimitBytes, ZoneId timeZone) {

    private static final long GIGABYTE = 1L << 30;

    public DuckDbSettings {
        if (memoryLimitBytes <= 0 || threads <= 0 || spillLimitBytes < 0) {
            throw new IllegalArgumentException("Memory and threads must be positive.");
        }
        timeZone = timeZone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : timeZone;
    }

    /** 1 GB of memory or a quarter of the machine's, whichever is less; all processors; 10 GB of disk; UTC, as Athena. */
    public static DuckDbSettings of(Path workFolder) {
        return new DuckDbSettings(
                workFolder,
                Math.min(GIGABYTE, machineMemory() / 4),
                Runtime.getRuntime().availableProcessors(),
                10 * GIGABYTE,
                ZoneOffset.UTC);
    }

    DuckDbSettings withWorkFolder(Path folder) {
        return new DuckDbSettings(folder, memoryLimitBytes, threads, spillLimitBytes, timeZone);
    }

    private static long machineMemory() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }
}
