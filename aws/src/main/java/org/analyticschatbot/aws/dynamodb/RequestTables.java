package org.analyticschatbot.aws.dynamodb;

import java.time.Duration;

/**
 * The two tables of the store. What they look like stands in {@code prompt-requests.json} and {@code
 * prompt-request-keys.json} beside this class, in the words of CloudFormation's {@code AWS::DynamoDB::Table}.
 *
 * @param requests name of the table of requests, whose stream starts the steps
 * @param keys name of the table of de-duplication keys and of pointers from queries to requests; it has no stream
 * @param keptFor how long a request stays after its last write, at least: DynamoDB deletes what has expired within days
 * @param keysKeptFor how long a key stays, at least; not longer than {@code keptFor}, so that a key leads to a request
 */
public record RequestTables(String requests, String keys, Duration keptFor, Duration keysKeptFor) {

    public RequestTables {
        if (!keysKeptFor.isPositive() || keysKeptFor.compareTo(keptFor) > 0) {
            throw new IllegalArgumentException("Keys must be kept for a while, and not longer than requests");
        }
    }

    /** Requests for 90 days, keys for a week: no platform sends anything again after more than a few hours. */
    public static RequestTables named(String requests, String keys) {
        return new RequestTables(requests, keys, Duration.ofDays(90), Duration.ofDays(7));
    }
}
