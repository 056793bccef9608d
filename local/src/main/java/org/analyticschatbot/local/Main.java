package org.analyticschatbot.local;

import org.analyticschatbot.local.cli.CommandLineInterface;
import org.analyticschatbot.local.cli.terminal.Terminal;

final class Main {

    private Main() {}

    static void main(String[] arguments) {
        System.exit(CommandLineInterface.run(Terminal.ofProcess(), arguments));
    }
}
