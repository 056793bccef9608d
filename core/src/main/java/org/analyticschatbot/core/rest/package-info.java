/** What every runtime says over HTTP: the statuses, problems and bodies of the REST interface. */
@NullMarked
package org.analyticschatbot.core.rest;

import org.jspecify.annotations.NullMarked;
