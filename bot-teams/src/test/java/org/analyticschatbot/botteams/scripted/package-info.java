/** Another Teams: its tokens and its connector, over loopback HTTP. */
@NullMarked
package org.analyticschatbot.botteams.scripted;

import org.jspecify.annotations.NullMarked;
