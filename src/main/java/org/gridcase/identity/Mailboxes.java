package org.gridcase.identity;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.snapshot.Revisions;
import org.gridcase.shared.snapshot.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people get mails: each says so for himself. Kept in memory, because every event asks. */
@Service
public class Mailboxes {
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Snapshot<Map<String, String>> known;

    Mailboxes(JdbcClient jdbc, AuditTrail audit, Revisions revisions) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.known = revisions.snapshot("mailboxes", this::read);
    }

    /** The person's address, if he gave one. */
    public Optional<String> of(String staffId) {
        return Optional.ofNullable(known.current().get(staffId));
    }

    /**
     * The owner, or the software when it sets a place up, says where mails go from now on.
     *
     * @param address null or blank: nowhere
     * @throws Invalid {@code identity.error.mail} for what is no address
     */
    @Transactional
    public void set(String staffId, String address, By by) {
        if (!by.equals(By.SYSTEM) && !by.staffId().equals(staffId)) {
            throw new Denied("identity.error.notAdministrator");
        }
        String wanted = address == null ? "" : address.strip();
        if (!wanted.isEmpty()
                && (wanted.length() > LONGEST || !ADDRESS.matcher(wanted).matches())) {
            throw new Invalid("mail", "identity.error.mail");
        }
        if (wanted.equals(of(staffId).orElse(""))) {
            return;
        }
        jdbc.sql("delete from mailbox where staff_id = ?").param(staffId).update();
        if (!wanted.isEmpty()) {
            jdbc.sql("insert into mailbox (staff_id, address) values (?, ?)")
                    .params(staffId, wanted)
                    .update();
        }
        audit.record("account:" + staffId, by, "account.mail-changed");
        known.changed();
    }

    private Map<String, String> read() {
        return jdbc
                .sql("select staff_id, address from mailbox")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
