package org.gridcase.deliberation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rules and reviewing body of each community: data, with usual values where nobody set them. */
@Service
public class DeliberationRules {

    private static final int MOST_SEATS = 30;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Units units;
    private final Staff staff;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Transactions transactions;

    DeliberationRules(
            JdbcClient jdbc,
            ObjectMapper json,
            Units units,
            Staff staff,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Transactions transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.units = units;
        this.staff = staff;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The stream of a community's deliberation in the audit trail: rules, body, electorate. */
    static String stream(String community) {
        return "deliberation:" + community;
    }

    @Transactional(readOnly = true)
    public CommunityRules of(String community) {
        return jdbc.sql("select rules from community_rules where community = ?")
                .param(community)
                .query(String.class)
                .optional()
                .map(text -> read(text, CommunityRules.class))
                .orElse(CommunityRules.USUAL);
    }

    /** Meetings convened from now on go by these; those convened keep theirs. */
    public void change(Actor actor, String community, CommunityRules rules) {
        jurisdiction.require(actor, Action.DELIBERATE, community);
        String text = write(rules.checked());
        transactions.run(
                () -> {
                    int changed =
                            jdbc.sql(
                                            "update community_rules set rules = ?, version ="
                                                    + " version + 1 where community = ?")
                                    .params(text, community)
                                    .update();
                    if (changed == 0) {
                        jdbc.sql(
                                        "insert into community_rules (community, rules, version)"
                                                + " values (?, ?, 1)")
                                .params(community, text)
                                .update();
                    }
                    audit.record(
                            stream(community),
                            actor.by(),
                            "deliberation.rulesChanged",
                            Map.of("rules", text),
                            null);
                });
    }

    /**
     * Staff ids of those who review, the chair first: as named, else everybody who heads,
     * supervises or clerks in the community and its grids.
     */
    @Transactional(readOnly = true)
    public List<String> reviewBody(String community) {
        List<String> named =
                jdbc
                        .sql(
                                "select staff_id from review_seat where community = ? order by"
                                        + " seat_rank, staff_id")
                        .param(community)
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(id -> staff.find(id).filter(StaffView::active).isPresent())
                        .toList();
        return named.isEmpty() ? usualBody(community) : named;
    }

    /** Communities in whose body somebody is named. */
    @Transactional(readOnly = true)
    List<String> reviewedBy(String staffId) {
        return jdbc.sql("select community from review_seat where staff_id = ? order by community")
                .param(staffId)
                .query(String.class)
                .list();
    }

    /** Names the body anew, the chair first. */
    public void nameReviewBody(Actor actor, String community, List<String> staffIds) {
        jurisdiction.require(actor, Action.DELIBERATE, community);
        if (staffIds.isEmpty() || staffIds.size() > MOST_SEATS) {
            throw new Invalid("body", "deliberation.error.bodySize", MOST_SEATS);
        }
        staffIds.forEach(staff::member);
        transactions.run(
                () -> {
                    jdbc.sql("delete from review_seat where community = ?")
                            .param(community)
                            .update();
                    int rank = 1;
                    for (String id : staffIds.stream().distinct().toList()) {
                        jdbc.sql(
                                        "insert into review_seat (community, staff_id, seat_rank)"
                                                + " values (?, ?, ?)")
                                .params(community, id, rank++)
                                .update();
                    }
                    audit.record(
                            stream(community),
                            actor.by(),
                            "deliberation.bodyNamed",
                            Map.of("seats", staffIds.size()),
                            null);
                });
    }

    private List<String> usualBody(String community) {
        Stream<StaffView> chairs = staff.holders(Post.GRID_ADMINISTRATOR, community).stream();
        Stream<StaffView> clerks = staff.holders(Post.COMMUNITY_CLERK, community).stream();
        Stream<StaffView> grids =
                units.children(community).stream()
                        .map(UnitView::code)
                        .flatMap(grid -> staff.holders(Post.GRID_ADMINISTRATOR, grid).stream());
        return Stream.of(chairs, clerks, grids)
                .flatMap(people -> people)
                .map(StaffView::id)
                .distinct()
                .limit(7)
                .toList();
    }

    String write(Object rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Rules are no JSON", e);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept rules are no " + type.getSimpleName(), e);
        }
    }
}
