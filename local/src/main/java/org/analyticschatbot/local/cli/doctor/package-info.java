/** {@code chatbot doctor}: is everything there that the bot needs on this machine? */
@NullMarked
package org.analyticschatbot.local.cli.doctor;

import org.jspecify.annotations.NullMarked;
