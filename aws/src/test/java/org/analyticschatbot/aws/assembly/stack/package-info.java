/** The stack as its synthesized template says, as far as the assembly plays it: what is between the functions, and how they are set. */
@NullMarked
package org.analyticschatbot.aws.assembly.stack;

import org.jspecify.annotations.NullMarked;
