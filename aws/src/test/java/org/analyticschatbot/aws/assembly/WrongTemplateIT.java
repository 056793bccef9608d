package org.analyticschatbot.aws.assembly;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.analyticschatbot.aws.assembly.stack.Template;
import org.analyticschatbot.aws.s3.S3MockProcess;
import org.analyticschatbot.aws.s3.SharedS3Mock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The assembly is what the template says: one value of it that is wrong shows. */
@ExtendWith(SharedS3Mock.class)
final class WrongTemplateIT {

    private final S3MockProcess s3;

    WrongTemplateIT(S3MockProcess s3) {
        this.s3 = s3;
    }

    @Test
    void the_accepted_template_comes_through() throws Exception {
        comeThrough(Template.accepted());
    }

    @ParameterizedTest
    @EnumSource
    void a_template_with_a_mistake_does_not(Mistake mistake) {
        Template wrong = mistake.in(Template.accepted());

        assertThatThrownBy(() -> comeThrough(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(mistake.sign().text());
    }

    private void comeThrough(Template template) throws Exception {
        try (Cloud cloud = new Cloud(s3, template)) {
            new Ordeal(cloud).comeThrough();
        }
    }
}
