/** Files in YAML that people write by hand: what does not fit is told with its line. */
@NullMarked
package org.analyticschatbot.core.yaml;

import org.jspecify.annotations.NullMarked;
