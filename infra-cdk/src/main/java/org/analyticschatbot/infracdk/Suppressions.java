package org.analyticschatbot.infracdk;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import org.analyticschatbot.infracdk.configuration.Configuration;
import software.amazon.awscdk.Stack;

/** Which rules of AWS Solutions are not followed, and why. */
final class Suppressions {

    private Suppressions() {}

    static void of(Stack stack, Configuration configuration) {
        NagSuppressions.addStackSuppressions(stack, List.of());
    }
}
