/** Teams in and out. The Bot Framework's types do not leave this module: its SDK is retired, so it must be replaceable. */
@NullMarked
package org.analyticschatbot.botteams;

import org.jspecify.annotations.NullMarked;
