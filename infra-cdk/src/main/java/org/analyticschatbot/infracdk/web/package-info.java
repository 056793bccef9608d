/** The web chat: its files, the address under which they and the API are, and what a browser may do with them. */
@NullMarked
package org.analyticschatbot.infracdk.web;

import org.jspecify.annotations.NullMarked;
