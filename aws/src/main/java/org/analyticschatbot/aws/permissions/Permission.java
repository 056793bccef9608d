package org.analyticschatbot.aws.permissions;

import java.util.List;
import java.util.Optional;

/**
 * Actions that a function's role allows.
 *
 * @param actions as IAM names them, such as {@code dynamodb:GetItem}
 * @param reason why it is needed, where no call of the function's own shows it in every deployment
 */
public record Permission(List<String> actions, Resource resource, Optional<String> reason) {

    public Permission {
        actions = List.copyOf(actions);
    }
}
