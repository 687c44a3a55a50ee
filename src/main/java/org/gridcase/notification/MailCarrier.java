package org.gridcase.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.gridcase.identity.AccountView;
import org.gridcase.identity.Accounts;
import org.gridcase.identity.Mailboxes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** By e-mail, when the operator named a mail server ({@code spring.mail.host}). */
@Component
class MailCarrier implements Carrier {
    private static final int PERMANENT = 500;

    private final JavaMailSenderImpl sender;
    private final Mailboxes mailboxes;
    private final Accounts accounts;
    private final Letters letters;
    private final String from;

    MailCarrier(
            ObjectProvider<JavaMailSender> sender,
            Mailboxes mailboxes,
            Accounts accounts,
            Letters letters,
            @Value("${gridcase.mail.from:${spring.mail.username:}}") String from) {
        this.sender = (JavaMailSenderImpl) sender.getIfAvailable();
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.letters = letters;
        this.from = from;
    }

    /** Whether mails can be sent at all; else nothing is kept for later. */
    boolean ready() {
        return sender != null && !from.isBlank();
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean carry(Parcel parcel) throws NotDelivered {
        Optional<String> address = mailboxes.of(parcel.recipient());
        Optional<AccountView> account = accounts.ofStaff(parcel.recipient());
        if (!ready() || address.isEmpty() || !account.map(AccountView::enabled).orElse(false)) {
            return false;
        }
        send(parcel, address.get(), account.get().locale());
        return true;
    }

    private void send(Parcel parcel, String to, Locale locale) throws NotDelivered {
        try {
            MimeMessage mail = new Identified(sender.getSession(), parcel.id());
            MimeMessageHelper parts = new MimeMessageHelper(mail, "UTF-8");
            parts.setFrom(from);
            parts.setTo(to);
            parts.setSubject(letters.subject(locale, parcel.told()));
            parts.setText(letters.body(locale, parcel));
            // no machine answers a machine
            mail.setHeader("Auto-Submitted", "auto-generated");
            sender.send(mail);
        } catch (MailAuthenticationException refused) {
            throw new NotDelivered(reason(refused), false);
        } catch (MailSendException failed) {
            throw surelyNot(failed).orElseThrow(() -> failed);
        } catch (MessagingException unwritable) {
            throw new NotDelivered(reason(unwritable), true);
        }
    }

    /** Empty when the server's answer to the whole mail never came. */
    private static Optional<NotDelivered> surelyNot(MailSendException failed) {
        if (failed.getCause() instanceof MessagingException unreachable) {
            return Optional.of(new NotDelivered(reason(unreachable), false));
        }
        for (Exception failure : failed.getMessageExceptions()) {
            if (failure instanceof SMTPSendFailedException answer) {
                return answer.getReturnCode() < 0
                        ? Optional.empty()
                        : Optional.of(
                                new NotDelivered(
                                        reason(answer), answer.getReturnCode() >= PERMANENT));
            }
            if (failure instanceof SendFailedException address) {
                boolean forGood =
                        address.getNextException() instanceof SMTPAddressFailedException known
                                && known.getReturnCode() >= PERMANENT;
                return Optional.of(new NotDelivered(reason(address), forGood));
            }
        }
        return Optional.empty();
    }

    private static String reason(Exception failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    }

    /** Carries the same id each time, so that servers know a repetition by hand for what it is. */
    private static final class Identified extends MimeMessage {
        private final long id;

        Identified(Session session, long id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@gridcase.invalid>");
        }
    }
}
