/** The REST interface; openapi.json describes it. */
@NullMarked
package org.analyticschatbot.local.web.rest;

import org.jspecify.annotations.NullMarked;
