/** The functions of the bot: their code, variables, roles and logs. */
@NullMarked
package org.analyticschatbot.infracdk.functions;

import org.jspecify.annotations.NullMarked;
