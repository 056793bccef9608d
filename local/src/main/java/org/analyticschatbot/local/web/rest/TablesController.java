package org.analyticschatbot.local.web.rest;

import java.util.Map;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.web.gate.Identification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Says what can be asked about. */
@RestController
public final class TablesController {

    private final LocalRuntime runtime;

    public TablesController(LocalRuntime runtime) {
        this.runtime = runtime;
    }

    @GetMapping("/tables")
    Map<String, Object> tables(@RequestAttribute(Identification.ASKER) Asker asker) {
        Schema visible = runtime.accessPolicy().visible(runtime.catalog().schema(), asker, ReplyAddress.pull());
        return TablesDocument.of(visible);
    }
}
