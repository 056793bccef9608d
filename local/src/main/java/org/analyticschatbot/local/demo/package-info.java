/** The tables of a made-up retailer, for whoever wants to ask something before there is data of their own. */
@NullMarked
package org.analyticschatbot.local.demo;

import org.jspecify.annotations.NullMarked;
