package org.analyticschatbot.infracdk.functions;

import java.util.Map;
import java.util.TreeMap;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.configuration.Model;
import org.jspecify.annotations.Nullable;

/** The variables of every function, as docs/aws.md tells them. */
final class Variables {

    private Variables() {}

    static Map<String, String> of(Resources resources) {
        Configuration configuration = resources.configuration();
        Map<String, String> variables = new TreeMap<>(configuration.settings());
        variables.put("CHATBOT_SECRET", resources.secret().arn());
        variables.put("CHATBOT_REQUESTS_TABLE", resources.tables().requestsName());
        variables.put("CHATBOT_KEYS_TABLE", resources.tables().keysName());
        variables.put("CHATBOT_BUCKET", resources.bucket().name());
        variables.put("CHATBOT_WORKGROUP", resources.workgroup().name());
        variables.put("CHATBOT_DATABASES", String.join(",", configuration.databases()));
        @Nullable Model model = configuration.model();
        if (model != null) {
            variables.put("CHATBOT_MODEL_PROVIDER", model.provider());
            variables.put("CHATBOT_MODEL_NAME", model.name());
        }
        return variables;
    }
}
