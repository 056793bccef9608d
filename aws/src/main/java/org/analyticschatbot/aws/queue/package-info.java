/** Events as the queues bring them to a function, in batches of which a part may come again. */
@NullMarked
package org.analyticschatbot.aws.queue;

import org.jspecify.annotations.NullMarked;
