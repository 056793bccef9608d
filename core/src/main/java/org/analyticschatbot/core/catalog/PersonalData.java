package org.analyticschatbot.core.catalog;

import java.util.Locale;
import java.util.regex.Pattern;
import org.analyticschatbot.core.sql.TableName;

/**
 * Tells by their names which columns hold personal data, so that these are private unless their owner says otherwise.
 * It errs on the side of privacy, but a column that is just called {@code name} or {@code title} is not personal.
 */
public final class PersonalData {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^a-z0-9]+");

    /** Matched against the words of a column name, each between underscores: {@code _home_phone_}. */
    private static final Pattern PERSONAL = anyOf(
            "e_?mails?(_address(es)?)?",
            "(tele|cell|mobile_?)?phones?",
            "(mobile|cell|fax|tel)(_?(no|nr|num|number))?",
            "msisdn",
            "ssn|social_security|passport|national_id|tax_(id|number)|driver_?s?_licen[cs]e",
            "iban|bank_account|account_(no|nr|number)|credit_?card|card_(no|nr|number)|cc_(no|nr|number)|cvv|cvc",
            "dob|birth_?(day|date)|date_of_birth",
            "street|address(_line)?|address_?line|address_?\\d|ip|mac_address",
            "password|passwd|pwd|passphrase|secret|api_?key|private_key|access_token",
            "(first|last|given|family|middle|maiden)_?name|surname|forename|[fl]_?name");

    /** Counts and properties of personal data, and references to it, are not personal themselves. */
    private static final Pattern ABOUT_PERSONAL = Pattern.compile(
            "^_(is|has|num|number_of|count)_.*|.*_(id|count|type|status|verified|flag|rate|share|model|brand|sent|opened)_$");

    private static final String PERSON =
            "person|people|customer|client|user|employee|staff|student|pupil|teacher|patient"
                    + "|member|contact|owner|guest|passenger|subscriber|applicant|candidate|driver|doctor|nurse|tenant|visitor"
                    + "|worker|professional|buyer|friend|participant|inhabitant|citizen";

    private static final Pattern PERSON_NAME = anyOf("(" + PERSON + ")_?(full_?)?name");
    private static final Pattern FULL_NAME = anyOf("full_?name");
    private static final Pattern PEOPLE = anyOf("(" + PERSON + ")s?");

    private PersonalData() {}

    /** Whether the column holds personal data, as far as names tell. */
    public static boolean isLikely(TableName table, String column) {
        String words = words(column);
        return !ABOUT_PERSONAL.matcher(words).matches()
                && (PERSONAL.matcher(words).find()
                        || PERSON_NAME.matcher(words).find()
                        || (FULL_NAME.matcher(words).find()
                                && PEOPLE.matcher(words(table.name())).find()));
    }

    private static Pattern anyOf(String... names) {
        return Pattern.compile("_(" + String.join("|", names) + ")_");
    }

    private static String words(String name) {
        String parted = WORD_START.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
        return "_" + NOT_ALPHANUMERIC.matcher(parted).replaceAll("_") + "_";
    }
}
