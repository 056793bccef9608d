package org.analyticschatbot.aws.s3;

import java.util.Optional;
import org.analyticschatbot.core.processprompt.ResultPath;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;

/** Where a result is: {@code s3://<bucket>/results/<request_id>/<file>}. Nothing else in the bucket has an address. */
record ResultAddress(String bucket, ResultPath path) {

    /** @throws InfrastructureException if it is no address of a result in that bucket */
    static ResultAddress parse(String bucket, String url) {
        String root = root(bucket);
        return Optional.of(url)
                .filter(text -> text.startsWith(root))
                .flatMap(text -> ResultPath.parse(text.substring(root.length())))
                .map(path -> new ResultAddress(bucket, path))
                .orElseThrow(() -> new InfrastructureException(Kind.PERMANENT, "No such result is stored"));
    }

    private static String root(String bucket) {
        return "s3://" + bucket + "/";
    }

    String key() {
        return path.toString();
    }

    String url() {
        return root(bucket) + path;
    }
}
