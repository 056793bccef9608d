package org.analyticschatbot.texttosql.model;

/** The key of an endpoint; never printed. */
public final class ApiKey {

    private final String value;

    private ApiKey(String value) {
        this.value = value;
    }

    public static ApiKey of(String value) {
        return new ApiKey(value);
    }

    /** For endpoints that ask for none. */
    public static ApiKey none() {
        return new ApiKey("");
    }

    public boolean isPresent() {
        return !value.isEmpty();
    }

    /** The SDKs insist on a key even where the endpoint ignores it. */
    String forSdk() {
        return isPresent() ? value : "none";
    }

    @Override
    public String toString() {
        return isPresent() ? "***" : "none";
    }
}
