/** What the app has to be allowed to do in a workspace. */
@NullMarked
package org.analyticschatbot.botslack.permissions;

import org.jspecify.annotations.NullMarked;
