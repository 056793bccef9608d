package org.analyticschatbot.aws.doctor;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.aws.deployment.AwsClients;
import org.analyticschatbot.aws.logging.JsonLogging;
import org.analyticschatbot.aws.settings.CheckSettings;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.notifier.Pause;
import org.analyticschatbot.core.settings.SettingException;
import org.analyticschatbot.core.settings.Variables;

/** What {@code ./chatbot doctor --aws} runs: one line for each check, and the exit code of the first that is wrong. */
public final class Doctor {

    private static final Wording WORDING = Wording.of(Doctor.class, "doctor.properties");
    private static final List<String> WORDS = List.of("doctor", "--aws");
    private static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;

    private Doctor(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        JsonLogging.silence();
        System.exit(new Doctor(System.out, System.err).run(List.of(arguments), System.getenv()));
    }

    private int run(List<String> arguments, Map<String, String> environment) {
        if (!WORDS.containsAll(arguments)) {
            return refuse(WORDING.text("usage"));
        }
        try {
            return check(CheckSettings.read(new Variables(environment)));
        } catch (SettingException e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int check(CheckSettings settings) {
        List<Check> checks = new Checkup(
                        settings,
                        Identity.ofEnvironment(),
                        AwsClients.ofEnvironment(),
                        InstantSource.system(),
                        Pause.sleeping())
                .run();
        checks.forEach(check -> out.println(check.line()));
        return exitCode(checks);
    }

    private static int exitCode(List<Check> checks) {
        return checks.stream()
                .filter(Check::isWrong)
                .findFirst()
                .map(wrong -> wrong.verdict().exitCode())
                .orElse(0);
    }

    private int refuse(String message) {
        err.println("chatbot: " + message);
        return USAGE;
    }
}
