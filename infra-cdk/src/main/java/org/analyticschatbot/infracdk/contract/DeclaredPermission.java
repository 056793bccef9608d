package org.analyticschatbot.infracdk.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What module {@code aws} declares that a function has to be allowed.
 *
 * @param resource a kind of thing, such as {@code requests-table}
 */
@JsonIgnoreProperties("reason")
public record DeclaredPermission(List<String> actions, String resource) {

    public DeclaredPermission {
        actions = List.copyOf(actions);
    }
}
