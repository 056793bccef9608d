package org.analyticschatbot.local.web.rest;

import org.analyticschatbot.core.createpromptrequest.Receipt;

/** Is told what became of each question that came in over HTTP. */
@FunctionalInterface
public interface ReceiptListener {

    void received(Receipt receipt);
}
