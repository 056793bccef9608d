/** How whatever is a question becomes one: its words, its place, one durable write. */
@NullMarked
package org.analyticschatbot.botteams.asking;

import org.jspecify.annotations.NullMarked;
