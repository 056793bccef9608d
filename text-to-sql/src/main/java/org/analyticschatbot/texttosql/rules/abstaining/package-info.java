/** What is not answered: what is asked back instead, and how it is said that nothing can be told. */
@NullMarked
package org.analyticschatbot.texttosql.rules.abstaining;

import org.jspecify.annotations.NullMarked;
