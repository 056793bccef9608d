package org.analyticschatbot.aws.glue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.analyticschatbot.aws.s3.InMemoryVersionedObject;
import org.analyticschatbot.aws.wire.GlueTable;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GlueCatalogTest {

    private final GlueScene scene = new GlueScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_snapshot_is_read_once_in_its_time_to_live_and_then_looked_for_anew() {
        scene.snapshot().refreshAll();
        GlueCatalog catalog = scene.catalog();
        Schema first = catalog.schema();
        scene.glue.table("shop", GlueTable.named("returns").column("x", "int"));
        scene.snapshot().refresh(new GlueChange("shop", List.of("returns")));

        scene.pass(Duration.ofSeconds(59));
        Schema early = catalog.schema();
        scene.pass(Duration.ofSeconds(1));
        Schema late = catalog.schema();

        assertThat(early).isSameAs(first);
        assertThat(late.tables()).hasSize(3);
    }

    @Test
    void what_has_not_changed_stays_the_same_object() {
        scene.snapshot().refreshAll();
        GlueCatalog catalog = scene.catalog();
        Schema first = catalog.schema();

        scene.pass(Duration.ofHours(1));

        assertThat(catalog.schema()).isSameAs(first);
    }

    @Test
    void while_the_store_is_out_of_reach_the_old_snapshot_serves() {
        scene.snapshot().refreshAll();
        GlueCatalog catalog = scene.catalog();
        Schema first = catalog.schema();

        scene.object.breakDown();
        scene.pass(Duration.ofHours(1));

        assertThat(catalog.schema()).isSameAs(first);
    }

    @Test
    void before_the_first_refresh_there_is_nothing_to_answer_from() {
        GlueCatalog catalog = scene.catalog();

        assertThatThrownBy(catalog::schema).isInstanceOf(InfrastructureException.class);
        scene.snapshot().refreshAll();

        assertThat(catalog.schema().tables()).hasSize(2);
    }

    @Test
    void a_damaged_snapshot_is_told_as_such_wherever_it_is_cut() {
        scene.snapshot().refreshAll();
        byte[] whole =
                requireNonNull(scene.object.readIfOther(null).orElse(null)).bytes();
        for (int length = 0; length < whole.length; length += 7) {
            InMemoryVersionedObject cut = new InMemoryVersionedObject();
            cut.replace(Arrays.copyOf(whole, length), null);

            GlueCatalog catalog = new GlueCatalog(cut, GlueScene.settings(), scene);

            assertThatThrownBy(catalog::schema).isInstanceOf(InfrastructureException.class);
        }
    }

    @Test
    void a_snapshot_of_another_format_is_replaced_by_the_next_refresh() {
        scene.object.replace(new byte[] {99, 1, 2}, null);
        assertThatThrownBy(() -> scene.catalog().schema()).isInstanceOf(InfrastructureException.class);

        scene.snapshot().refreshAll();

        assertThat(scene.catalog().schema().tables()).hasSize(2);
    }
}
