/** What is set from outside: variables of the environment, read the same way in every runtime. */
@NullMarked
package org.analyticschatbot.core.settings;

import org.jspecify.annotations.NullMarked;
