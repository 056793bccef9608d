/** What a deployment is set to: the environment of its functions, and the secret that they share. */
@NullMarked
package org.analyticschatbot.aws.settings;

import org.jspecify.annotations.NullMarked;
