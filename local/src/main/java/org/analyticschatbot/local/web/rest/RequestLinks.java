package org.analyticschatbot.local.web.rest;

import org.analyticschatbot.core.fetchresult.ResultLinks;
import org.analyticschatbot.core.prompt.RequestId;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links to this server, by the name under which it was called. */
record RequestLinks(String root) implements ResultLinks {

    static RequestLinks ofCurrentCall() {
        return new RequestLinks(
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    }

    String toStatus(RequestId id) {
        return root + "/fetchResult/" + id;
    }

    @Override
    public String toAnswer(RequestId id, String resultUrl) {
        return toStatus(id) + "/result.json";
    }

    @Override
    public String toCsv(RequestId id, String csvUrl) {
        return toStatus(id) + "/result.csv";
    }

    @Override
    public String toChart(RequestId id, String chartUrl) {
        return toStatus(id) + "/chart.png";
    }
}
