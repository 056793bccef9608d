package org.analyticschatbot.botslack.rendering.views;

import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;

/**
 * In which words, formats and days somebody is answered.
 *
 * @param own the time zone of the person's profile, empty where it is not known
 * @param configured the zone that counts then
 */
public record AnswerLanguage(Optional<ZoneId> own, ZoneId configured) {

    JsonObject shown() {
        String zone = own.map(known -> Modal.WORDING.text("home.zone.own", "zone", known.getId()))
                .orElseGet(() -> Modal.WORDING.text("home.zone.configured", "zone", configured.getId()));
        return Blocks.richText(Blocks.list(
                "bullet",
                List.of(zone, Modal.WORDING.text("home.language.english"), Modal.WORDING.text("home.formats"))));
    }
}
