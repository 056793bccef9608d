/** What each function may do in AWS. */
@NullMarked
package org.analyticschatbot.aws.permissions;

import org.jspecify.annotations.NullMarked;
