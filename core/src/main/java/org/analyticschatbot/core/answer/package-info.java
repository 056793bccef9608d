/** What a person gets: the answer or the failure, its sentence, and its forms on the wire and as CSV. */
@NullMarked
package org.analyticschatbot.core.answer;

import org.jspecify.annotations.NullMarked;
