package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.notification.Channel;
import org.gridcase.notification.Kind;
import org.gridcase.notification.Preferences;
import org.gridcase.notification.QuietHours;
import org.springframework.lang.Nullable;

/** How somebody wishes to be told. */
record NotificationWishes(
        @Nullable @Schema(description = "Nowhere when missing") String mailAddress,
        @Nullable @Schema(description = "When mails come") Preferences.Mail mail,
        @Nullable
                @Schema(
                        description = "Mails wait meanwhile, emergencies excepted",
                        example = "20:00-07:30")
                String quiet,
        @Nullable
                @Schema(
                        description =
                                "Kinds shown by the bell; what must not be missed is shown anyway")
                List<Kind> byPage,
        @Nullable @Schema(description = "Kinds sent by mail") List<Kind> byMail) {

    static NotificationWishes of(Preferences preferences, String address) {
        return new NotificationWishes(
                address,
                preferences.mail(),
                preferences.quiet().text(),
                wanted(preferences, Channel.PAGE),
                wanted(preferences, Channel.MAIL));
    }

    Preferences preferences(Preferences usual) {
        Preferences wished =
                new Preferences(
                        mail == null ? usual.mail() : mail,
                        quiet == null ? usual.quiet() : QuietHours.parse(quiet),
                        Map.of());
        wished = with(wished, Channel.PAGE, byPage);
        return with(wished, Channel.MAIL, byMail);
    }

    private static Preferences with(Preferences wished, Channel way, List<Kind> kinds) {
        if (kinds == null) {
            return wished;
        }
        Set<Kind> wanted = EnumSet.noneOf(Kind.class);
        wanted.addAll(kinds);
        for (Kind kind : Kind.values()) {
            wished = wished.with(kind, way, wanted.contains(kind));
        }
        return wished;
    }

    private static List<Kind> wanted(Preferences preferences, Channel way) {
        return EnumSet.allOf(Kind.class).stream()
                .filter(kind -> preferences.wants(kind, way))
                .toList();
    }
}
