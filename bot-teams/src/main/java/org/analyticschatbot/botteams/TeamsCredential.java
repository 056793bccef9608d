package org.analyticschatbot.botteams;

/** With what the bot proves to Microsoft that it is the app. */
public sealed interface TeamsCredential {

    /** A single-tenant app registration and its client secret, which {@link #toString()} leaves out. */
    record Secret(String tenant, String value) implements TeamsCredential {

        @Override
        public String toString() {
            return "Secret[tenant=" + tenant + "]";
        }
    }

    /** A user-assigned managed identity of the machine, whose client id is the app id. */
    record ManagedIdentity() implements TeamsCredential {}

    /** Nothing, towards an emulator. */
    record None() implements TeamsCredential {}
}
