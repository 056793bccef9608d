/** The catalog of the AWS runtime: Glue's tables, kept as one snapshot. */
@NullMarked
package org.analyticschatbot.aws.glue;

import org.jspecify.annotations.NullMarked;
