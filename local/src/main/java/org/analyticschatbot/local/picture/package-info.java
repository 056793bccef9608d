/** The pictures of answers, as they are handed to people. */
@NullMarked
package org.analyticschatbot.local.picture;

import org.jspecify.annotations.NullMarked;
