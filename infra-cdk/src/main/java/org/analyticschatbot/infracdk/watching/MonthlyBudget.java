package org.analyticschatbot.infracdk.watching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.analyticschatbot.infracdk.configuration.Budget;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;
import software.constructs.IDependable;

/** Tells the topic when the month's bill comes near what may be spent, and when it is going to be more. */
final class MonthlyBudget extends Construct {

    private static final int NEAR = 80;
    private static final int ALL = 100;

    /** @param tags of the deployment */
    MonthlyBudget(Construct scope, Budget budget, Map<String, String> tags, Topic topic) {
        super(scope, "Budget");
        IDependable policy = AlarmTopic.letPublish(topic, "budgets.amazonaws.com");
        // Without a name: a budget whose notifications change is replaced, which fails if the new one has the same
        // name.
        CfnBudget month = CfnBudget.Builder.create(this, "Month")
                .budget(BudgetDataProperty.builder()
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(SpendProperty.builder()
                                .amount(budget.dollars())
                                .unit("USD")
                                .build())
                        .costFilters(filter(budget.tag(), tags))
                        .build())
                .notificationsWithSubscribers(
                        List.of(notification("ACTUAL", NEAR, topic), notification("FORECASTED", ALL, topic)))
                .build();
        month.getNode().addDependency(policy);
    }

    private static @Nullable Map<String, List<String>> filter(@Nullable String tag, Map<String, String> tags) {
        return tag == null
                ? null
                : Map.of("TagKeyValue", List.of("user:" + tag + "$" + Objects.requireNonNull(tags.get(tag), tag)));
    }

    private static NotificationWithSubscribersProperty notification(String type, int percent, Topic topic) {
        return NotificationWithSubscribersProperty.builder()
                .notification(NotificationProperty.builder()
                        .notificationType(type)
                        .comparisonOperator("GREATER_THAN")
                        .threshold(percent)
                        .thresholdType("PERCENTAGE")
                        .build())
                .subscribers(List.of(SubscriberProperty.builder()
                        .subscriptionType("SNS")
                        .address(topic.getTopicArn())
                        .build()))
                .build();
    }
}
