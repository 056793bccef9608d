package org.analyticschatbot.infracdk.configuration;

import java.util.List;

/**
 * Where the data is that the tables of Glue describe.
 *
 * @param locations buckets, or folders of them: {@code my-lake}, {@code my-lake/sales}
 * @param keys ARNs of the keys of KMS with which the data is encrypted
 */
public record DataLake(List<String> locations, List<String> keys) {

    public DataLake {
        locations = List.copyOf(locations);
        keys = List.copyOf(keys);
    }
}
