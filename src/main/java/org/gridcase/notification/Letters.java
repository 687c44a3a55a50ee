package org.gridcase.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What stands in mails and in messages to groups: what is told, where, and a link, no more. */
@Component
class Letters {
    private final Phrases phrases;
    private final Outbox outbox;
    private final String address;

    Letters(
            Phrases phrases,
            Outbox outbox,
            @Value("${gridcase.address:http://localhost:8080}") String address) {
        this.phrases = phrases;
        this.outbox = outbox;
        this.address = address.replaceAll("/+$", "");
    }

    String subject(Locale locale, Told told) {
        String kind = phrases.name(locale, told.kind());
        return phrases.text(locale, "notification.mail.subject", kind, what(locale, told))
                .replaceAll("\\p{Cntrl}", " ");
    }

    String body(Locale locale, Parcel parcel) {
        StringBuilder text = new StringBuilder();
        text.append(phrases.say(locale, parcel.told())).append("\n");
        text.append(link(parcel.told())).append("\n");
        List<Parcel> others = outbox.inDigest(parcel.id());
        for (Parcel other : others) {
            text.append("\n· ").append(phrases.say(locale, other.told()));
            text.append("\n  ").append(link(other.told()));
        }
        String choose = address + "/me/notifications";
        text.append("\n\n").append(phrases.text(locale, "notification.mail.foot", choose));
        return text.append("\n").toString();
    }

    /**
     * Heading, lines of facts, link: the words of a message to a group. Of a meeting it is the
     * whole sentence, because the group tells the households when it is, or that it is not.
     */
    List<String> lines(Locale locale, Told told) {
        if (told.kind() == Kind.MEETING) {
            return List.of(
                    phrases.name(locale, told.kind()), phrases.say(locale, told), link(told));
        }
        List<String> lines = new ArrayList<>();
        lines.add(phrases.name(locale, told.kind()));
        lines.add(what(locale, told));
        lines.add(phrases.unit(locale, told.about().unit()));
        phrases.due(locale, told).ifPresent(lines::add);
        lines.add(link(told));
        return lines;
    }

    private static String what(Locale locale, Told told) {
        String title = told.about().title().in(locale);
        return told.about().ref() == null ? title : told.about().ref() + " " + title;
    }

    private String link(Told told) {
        return address + "/" + told.about().path();
    }
}
