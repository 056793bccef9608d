package org.analyticschatbot.infracdk.watching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.analyticschatbot.infracdk.storage.StackKey;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;
import software.constructs.IDependable;

/** Where people are told. */
final class AlarmTopic {

    private AlarmTopic() {}

    static Topic in(Construct scope, @Nullable String email, StackKey key) {
        Topic topic = Topic.Builder.create(scope, "Topic")
                .enforceSsl(true)
                .masterKey(key.own())
                .build();
        letPublish(topic, "cloudwatch.amazonaws.com");
        if (email != null) {
            topic.addSubscription(new EmailSubscription(email));
        }
        return topic;
    }

    /**
     * A topic with a policy of its own lets nobody publish who is not named in it: AWS's own services neither.
     *
     * @return the policy, which has to be there before the service is told of the topic
     */
    static IDependable letPublish(Topic topic, String service) {
        return Objects.requireNonNull(topic.addToResourcePolicy(PolicyStatement.Builder.create()
                        .principals(List.of(new ServicePrincipal(service)))
                        .actions(List.of("sns:Publish"))
                        .resources(List.of(topic.getTopicArn()))
                        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                        .build())
                .getPolicyDependable());
    }
}
