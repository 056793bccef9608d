package org.analyticschatbot.core.prompt;

/** A store that fails for as long as it is told to. */
public final class UnavailablePromptRequests implements ForwardingPromptRequests {

    private final PromptRequests real;
    private volatile boolean gone = true;

    public UnavailablePromptRequests(PromptRequests real) {
        this.real = real;
    }

    public void goAway() {
        gone = true;
    }

    public void comeBack() {
        gone = false;
    }

    @Override
    public PromptRequests stored() {
        if (gone) {
            throw new InfrastructureException(InfrastructureException.Kind.NOT_DONE, "the disk is full");
        }
        return real;
    }
}
