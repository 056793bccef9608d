/** Who may call, and from where; stands before everything else. */
@NullMarked
package org.analyticschatbot.local.web.gate;

import org.jspecify.annotations.NullMarked;
