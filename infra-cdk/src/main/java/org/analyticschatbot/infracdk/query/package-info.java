/** Where queries run. */
@NullMarked
package org.analyticschatbot.infracdk.query;

import org.jspecify.annotations.NullMarked;
