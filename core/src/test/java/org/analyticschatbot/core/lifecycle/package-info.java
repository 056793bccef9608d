/** The whole life of a question, with every port failing in every way at every call. */
@NullMarked
package org.analyticschatbot.core.lifecycle;

import org.jspecify.annotations.NullMarked;
