/** Amazon Bedrock as a language model. */
@NullMarked
package org.analyticschatbot.aws.bedrock;

import org.jspecify.annotations.NullMarked;
