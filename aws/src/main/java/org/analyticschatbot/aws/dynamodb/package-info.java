/** Requests in DynamoDB. */
@NullMarked
package org.analyticschatbot.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
