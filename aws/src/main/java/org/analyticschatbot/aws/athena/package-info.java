/** Queries on Amazon Athena. */
@NullMarked
package org.analyticschatbot.aws.athena;

import org.jspecify.annotations.NullMarked;
