/** Answers and full results as files of the state folder. */
@NullMarked
package org.analyticschatbot.local.files;

import org.jspecify.annotations.NullMarked;
