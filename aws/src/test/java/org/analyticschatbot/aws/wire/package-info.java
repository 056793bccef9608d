/** Athena and Glue on the wire, as unkind as the real ones, for tests that use the real clients. */
@NullMarked
package org.analyticschatbot.aws.wire;

import org.jspecify.annotations.NullMarked;
