package org.analyticschatbot.infracdk.schedules;

import java.util.List;
import java.util.Map;
import org.analyticschatbot.infracdk.functions.BotFunction;
import org.analyticschatbot.infracdk.functions.DeployedFunction;
import org.analyticschatbot.infracdk.functions.Resources;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.RetryPolicyProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.TargetProperty;
import software.constructs.Construct;

/**
 * The sweeper's minute and the catalog's hour. A schedule with a rate and no start date begins at once
 * (docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html): so there is a catalog right after the first deployment.
 */
public final class Schedules extends Construct {

    private static final int ONE_MINUTE = 60;
    private static final int HALF_AN_HOUR = 1_800;

    private final DeployedFunction sweeper;
    private final DeployedFunction catalog;

    public Schedules(Construct scope, Resources resources) {
        super(scope, "Schedules");
        this.sweeper = new DeployedFunction(this, BotFunction.SWEEPER, resources, null);
        this.catalog = new DeployedFunction(this, BotFunction.CATALOG, resources, null);
        Role role = role();
        schedule("EveryMinute", "rate(1 minute)", sweeper, role, 0, ONE_MINUTE);
        schedule("EveryHour", "rate(1 hour)", catalog, role, 2, HALF_AN_HOUR);
    }

    private Role role() {
        return Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
                .inlinePolicies(Map.of(
                        "Invoke",
                        PolicyDocument.Builder.create()
                                .statements(List.of(PolicyStatement.Builder.create()
                                        .actions(List.of("lambda:InvokeFunction"))
                                        .resources(List.of(
                                                sweeper.alias().getFunctionArn(),
                                                catalog.alias().getFunctionArn()))
                                        .build()))
                                .build()))
                .build();
    }

    /** @param retries of the call itself; a sweep that is missed is made up for a minute later */
    private void schedule(
            String id, String rate, DeployedFunction function, Role role, int retries, int longestSeconds) {
        CfnSchedule.Builder.create(this, id)
                .scheduleExpression(rate)
                .flexibleTimeWindow(
                        FlexibleTimeWindowProperty.builder().mode("OFF").build())
                .target(TargetProperty.builder()
                        .arn(function.alias().getFunctionArn())
                        .roleArn(role.getRoleArn())
                        .retryPolicy(RetryPolicyProperty.builder()
                                .maximumRetryAttempts(retries)
                                .maximumEventAgeInSeconds(longestSeconds)
                                .build())
                        .build())
                .build();
    }

    public List<DeployedFunction> functions() {
        return List.of(sweeper, catalog);
    }
}
