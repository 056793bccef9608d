package org.analyticschatbot.aws.assembly;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.botteams.scripted.ScriptedConnector;
import org.analyticschatbot.botteams.scripted.TokenIssuer;
import org.analyticschatbot.core.settings.Variables;

/** Slack and Teams, and what a deployment has to know to reach them. */
final class Platforms implements AutoCloseable {

    final ScriptedSlack slack = ScriptedSlack.start();
    final ScriptedConnector teams = new ScriptedConnector();

    Platforms() throws IOException {}

    /**
     * All that a function is set with: what the template gives it, what is in the secret if it knows that, and where Slack and
     * Teams are here. Who may ask and which model plans are no parts of the flow: everybody, and the rules.
     *
     * @param secrets ARNs of those that are there
     */
    Variables variables(Map<String, String> template, List<String> secrets) {
        Map<String, String> all = new HashMap<>(template);
        all.remove("CHATBOT_ACCESS_FILE");
        all.keySet().removeIf(name -> name.startsWith("CHATBOT_MODEL_"));
        if (secrets.contains(all.getOrDefault("CHATBOT_SECRET", ""))) {
            all.putAll(secret());
        }
        all.put("CHATBOT_SLACK_API_URL", slack.api().toString());
        all.put("CHATBOT_TEAMS_EMULATOR", "true");
        all.put("CHATBOT_TEAMS_OPENID_URL", TokenIssuer.get().metadata().toString());
        return new Variables(all);
    }

    private static Map<String, String> secret() {
        return Map.of(
                "CHATBOT_SLACK_BOT_TOKEN", ScriptedSlack.TOKEN,
                "CHATBOT_SLACK_SIGNING_SECRET", SlackMention.SIGNING_SECRET,
                "CHATBOT_TEAMS_APP_ID", TokenIssuer.APP_ID);
    }

    @Override
    public void close() {
        teams.close();
        slack.close();
    }
}
