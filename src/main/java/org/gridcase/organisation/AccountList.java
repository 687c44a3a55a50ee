package org.gridcase.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People at work with their accounts, and those who have none, as the administrator of their part
 * sees them; by staff number, one statement a page.
 */
@Service
@Transactional(readOnly = true)
public class AccountList {
    private static final int LONGEST_WORDS = 100;

    private static final String PEOPLE =
            """
            select s.id, s.name, a.username, a.enabled, a.password_hash is not null as usable,
              a.must_change_password, a.last_sign_in
            from staff_member s left join account a on a.staff_id = s.id
            where s.active = true
            """;

    private static final String POSTS_TODAY =
            """
             (select 1 from post_held p join org_unit u on u.code = p.unit where p.staff_id = s.id
              and p.first_day <= ? and (p.last_day is null or p.last_day >= ?)
            """;

    /** Which accounts are asked for. */
    public enum State {
        ALL(""),
        NONE(" and a.id is null"),
        LOCKED(" and a.enabled = false"),
        NEVER_USED(" and a.id is not null and a.last_sign_in is null");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A person and the account, if any.
     *
     * @param username null for people without an account; then nothing else is known
     * @param mustChange whether a password of her own is still to be chosen
     * @param lastSignIn null when the person never signed in
     */
    public record Row(
            String staffId,
            String name,
            String username,
            boolean enabled,
            boolean usable,
            boolean mustChange,
            Instant lastSignIn) {

        public boolean hasAccount() {
            return username != null;
        }
    }

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Today today;

    AccountList(JdbcClient jdbc, Jurisdiction jurisdiction, Units units, Today today) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.today = today;
    }

    /**
     * One page.
     *
     * @param words part of a name, a staff number or a user name; may be blank
     * @param after mark of the page before, null for the first
     * @throws Denied to whoever administers no accounts
     */
    public Slice<Row> page(Actor actor, String words, State state, String after, int size) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(PEOPLE).append(state.condition);
        within(actor, sql, values);
        if (after != null) {
            sql.append(" and s.id > ?");
            values.add(after);
        }
        if (words != null && !words.isBlank()) {
            sql.append(
                    " and (lower(s.name) like ? escape '!' or lower(s.id) like ? escape '!'"
                            + " or a.username like ? escape '!')");
            values.addAll(List.of(like(words), like(words), like(words)));
        }
        sql.append(" order by s.id limit ?");
        values.add(size + 1);
        List<Row> rows = jdbc.sql(sql.toString()).params(values).query(AccountList::row).list();
        return Slice.of(rows, size, Row::staffId);
    }

    /**
     * Whom {@link StaffPeople#administers} lets the actor look after: those all of whose posts lie
     * in the actor's part; people without any post are everybody's who administers at all.
     */
    private void within(Actor actor, StringBuilder sql, List<Object> values) {
        if (!jurisdiction.mayAnywhere(actor, Action.ADMINISTER_ACCOUNTS)) {
            throw new Denied("organisation.error.notAllowed");
        }
        if (jurisdiction.mayEverywhere(actor, Action.ADMINISTER_ACCOUNTS)
                && units.roots().size() == 1) {
            return;
        }
        sql.append(" and not exists").append(POSTS_TODAY);
        values.addAll(List.of(today.date(), today.date()));
        for (String top : jurisdiction.overseen(actor, Action.ADMINISTER_ACCOUNTS)) {
            sql.append(" and u.path not like ?");
            values.add(units.unit(top).path() + "%");
        }
        sql.append(")");
    }

    private static String like(String words) {
        String plain =
                words.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_");
        return "%" + plain.substring(0, Math.min(plain.length(), LONGEST_WORDS)) + "%";
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        LocalDateTime seen = row.getObject("last_sign_in", LocalDateTime.class);
        return new Row(
                row.getString("id"),
                row.getString("name"),
                row.getString("username"),
                row.getBoolean("enabled"),
                row.getBoolean("usable"),
                row.getBoolean("must_change_password"),
                seen == null ? null : seen.toInstant(ZoneOffset.UTC));
    }
}
