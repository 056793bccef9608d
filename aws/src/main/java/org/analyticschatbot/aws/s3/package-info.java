/** Results in S3. */
@NullMarked
package org.analyticschatbot.aws.s3;

import org.jspecify.annotations.NullMarked;
