package org.analyticschatbot.texttosql.retrieval;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/** Counts tokens as OpenAI's o200k does; other models' counts differ a little. The encoding takes 0.3 s to load. */
final class Tokens {

    private Tokens() {}

    /** Text that spells a control token is counted as the text that it is, where the plain method would throw. */
    static int in(String text) {
        return Loaded.ENCODING.countTokensOrdinary(text);
    }

    private static final class Loaded {
        static final Encoding ENCODING = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    }
}
