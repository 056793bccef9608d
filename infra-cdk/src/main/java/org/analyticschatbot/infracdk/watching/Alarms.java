package org.analyticschatbot.infracdk.watching;

import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/** Alarms that all go to one topic, when they start and when they are over. */
final class Alarms {

    private final Construct scope;
    private final SnsAction tell;

    Alarms(Construct scope, ITopic topic) {
        this.scope = scope;
        this.tell = new SnsAction(topic);
    }

    /** @param limit above which there is something to do; no data is no alarm, since nobody may be asking */
    void add(String id, String description, IMetric metric, int limit) {
        Alarm alarm = Alarm.Builder.create(scope, id)
                .alarmDescription(description)
                .metric(metric)
                .threshold(limit)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .evaluationPeriods(1)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        alarm.addAlarmAction(tell);
        alarm.addOkAction(tell);
    }
}
