/** How an event gets from the stored request to the step that it asks for: filters, patterns and templates of AWS. */
@NullMarked
package org.analyticschatbot.aws.flow;

import org.jspecify.annotations.NullMarked;
