/** Takes in what Teams sends: first who sent it, then what it is. */
@NullMarked
package org.analyticschatbot.botteams.receiving;

import org.jspecify.annotations.NullMarked;
