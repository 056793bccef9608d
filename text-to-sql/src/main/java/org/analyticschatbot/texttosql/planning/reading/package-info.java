/** What a model's answer means, in whatever form it comes. All of it is untrusted. */
@NullMarked
package org.analyticschatbot.texttosql.planning.reading;

import org.jspecify.annotations.NullMarked;
