package org.analyticschatbot.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.analyticschatbot.core.sql.TableName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource({
        "owners, email_address",
        "orders, CustomerEmail",
        "owners, home_phone",
        "staff, mobile_number",
        "people, SSN",
        "people, passport_no",
        "payments, iban",
        "payments, credit card number",
        "people, date_of_birth",
        "people, BirthDate",
        "stores, street",
        "owners, address_line_1",
        "visits, ip_address",
        "logins, password_hash",
        "apps, api_key",
        "dogs, first_name",
        "actors, lastName",
        "students, LName",
        "customers, full_name",
        "orders, patient_name"
    })
    void a_name_that_looks_personal_makes_a_column_private(String table, String column) {
        assertThat(PersonalData.isLikely(TableName.of(table), column)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "singers, name",
        "products, product_name",
        "car_makers, FullName",
        "songs, title",
        "owners, address_id",
        "campaigns, email_count",
        "campaigns, emails_opened",
        "users, email_verified",
        "owners, has_phone",
        "cities, zip_code",
        "trips, ship_name",
        "countries, country",
        "tickets, description",
        "employees, salary"
    })
    void other_names_do_not(String table, String column) {
        assertThat(PersonalData.isLikely(TableName.of(table), column)).isFalse();
    }
}
