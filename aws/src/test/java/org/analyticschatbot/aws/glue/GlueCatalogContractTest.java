package org.analyticschatbot.aws.glue;

import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.CatalogContract;
import org.junit.jupiter.api.AfterEach;

final class GlueCatalogContractTest extends CatalogContract {

    private final GlueScene scene = new GlueScene();

    @Override
    protected Catalog catalog() {
        scene.snapshot().refreshAll();
        return scene.catalog();
    }

    @AfterEach
    void close() {
        scene.close();
    }
}
