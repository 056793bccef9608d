/** What Glue says of one table, in core's terms. */
@NullMarked
package org.analyticschatbot.aws.glue.tables;

import org.jspecify.annotations.NullMarked;
