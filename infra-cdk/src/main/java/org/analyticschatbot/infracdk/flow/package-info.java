/** From events to the functions that take them: of a request to its next step, of Glue to the catalog. */
@NullMarked
package org.analyticschatbot.infracdk.flow;

import org.jspecify.annotations.NullMarked;
