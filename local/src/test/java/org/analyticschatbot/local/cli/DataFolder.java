package org.analyticschatbot.local.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small data to ask about. */
public final class DataFolder {

    private DataFolder() {}

    /** Three orders of two regions, in a folder with a blank in its name. */
    public static Path withOrders(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("my data"));
        Files.writeString(folder.resolve("orders.csv"), """
                order_id,region,amount
                1,Europe,10.50
                2,Asia,7.00
                3,Europe,2.00
                """);
        return folder;
    }

    /** Beside the orders a file that is no CSV file whatever its name says. */
    public static Path withOrdersAndABrokenFile(Path parent) throws IOException {
        Path folder = withOrders(parent);
        Files.write(folder.resolve("broken.csv"), new byte[] {0, 1, 2, (byte) 0xFF, 0, '\n', 0, 7, (byte) 0xFE});
        return folder;
    }

    /** Orders whose cells try to take over the terminal. */
    public static Path withEscapeSequences(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("hostile"));
        String rows = "order_id,region\n1,\u001b]0;owned\u0007Europe\n2,\u001b[2JAsia\n";
        Files.writeString(folder.resolve("orders.csv"), rows, StandardCharsets.UTF_8);
        return folder;
    }
}
