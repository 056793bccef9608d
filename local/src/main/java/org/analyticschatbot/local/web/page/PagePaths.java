package org.analyticschatbot.local.web.page;

import java.util.regex.Pattern;

/** Where the files of the web chat are. They are open to all, since they hold nobody's data. */
public final class PagePaths {

    /** Narrow, so that no written-out path that another spelling could turn into a path of the API matches. */
    private static final Pattern FILES = Pattern.compile(
            "/|/index\\.html|/config\\.json|/(src|vendor)(/[A-Za-z][A-Za-z0-9]*)+(\\.[A-Za-z][A-Za-z0-9]*)+");

    private PagePaths() {}

    /** @param uri the path as it was sent, neither decoded nor normalised */
    public static boolean contain(String uri) {
        return FILES.matcher(uri).matches();
    }
}
