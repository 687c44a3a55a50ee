package org.gridcase.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridcase.audit.By;
import org.gridcase.identity.Accounts;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.text.Locales;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real mail server for tests of features that tell people, and the courier that brings it their
 * mails. One server for all such tests of a run.
 */
@TestComponent
public class PostOffice {
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final Courier courier;
    private final Wishes wishes;
    private final Accounts accounts;

    PostOffice(Courier courier, Wishes wishes, Accounts accounts) {
        this.courier = courier;
        this.wishes = wishes;
        this.accounts = accounts;
    }

    /** To be called from a {@code DynamicPropertySource}: the application mails to this server. */
    public static void open(DynamicPropertyRegistry settings) {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("gridcase.mail.from", () -> "gridcase@shuliu.example");
        settings.add("gridcase.address", () -> "https://grid.shuliu.example/");
    }

    /** From now on the person gets mails, told as is usual. */
    public void box(Actor person) {
        box(person, Locales.CHINESE);
    }

    /** The same for somebody who reads this language, unless she has an account already. */
    public void box(Actor person, Locale language) {
        if (accounts.ofStaff(person.staffId()).isEmpty()) {
            String name = person.staffId().toLowerCase(Locale.ROOT);
            accounts.open(new Accounts.Open(name, null, person.staffId(), language), By.SYSTEM);
        }
        wishes.change(person, wishes.usual(), address(person));
    }

    /** The person keeps his address, but wants no mail of this kind. */
    public void spare(Actor person, Kind kind) {
        wishes.change(
                person,
                wishes.of(person.staffId()).with(kind, Channel.MAIL, false),
                address(person));
    }

    /** Brings what waits, and forgets what was brought before. */
    public void round() {
        try {
            SERVER.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
        courier.round();
    }

    /** Subjects and texts of the mails that the last round brought to a person. */
    public List<String> mails(Actor person) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> to(mail).contains(address(person)))
                .map(PostOffice::text)
                .toList();
    }

    private static Set<String> to(MimeMessage mail) {
        try {
            return Set.of(mail.getRecipients(Message.RecipientType.TO)[0].toString());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (jakarta.mail.MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(Actor person) {
        return person.staffId().toLowerCase(Locale.ROOT) + "@shuliu.example";
    }
}
