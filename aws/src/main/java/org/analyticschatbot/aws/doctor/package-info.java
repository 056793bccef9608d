/** {@code chatbot doctor --aws}: is everything there that the bot needs in this account? */
@NullMarked
package org.analyticschatbot.aws.doctor;

import org.jspecify.annotations.NullMarked;
