/** How tables join along their foreign keys. */
@NullMarked
package org.analyticschatbot.texttosql.rules.joining;

import org.jspecify.annotations.NullMarked;
