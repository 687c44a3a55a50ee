package org.gridcase.modelling;

import java.util.List;
import org.gridcase.organisation.Actor;
import org.gridcase.workflow.Spot;
import org.gridcase.workflow.StepMove.Stand;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something on every page of the administration of models: a newer version beside running cases of
 * the older one, a migration that waits for its decision, drafts being made and being decided, a
 * case that somebody asked to be moved.
 */
@TestComponent
@Import(ReleasedVersions.class)
public class ModelsUnderWay {

    private final ReleasedVersions versions;
    private final Drafts drafts;
    private final Migrations migrations;
    private final MigrationWork work;
    private final StuckCases stuck;
    private final JdbcClient jdbc;

    ModelsUnderWay(
            ReleasedVersions versions,
            Drafts drafts,
            Migrations migrations,
            MigrationWork work,
            StuckCases stuck,
            JdbcClient jdbc) {
        this.versions = versions;
        this.drafts = drafts;
        this.migrations = migrations;
        this.work = work;
        this.stuck = stuck;
        this.jdbc = jdbc;
    }

    /**
     * @param open a draft of the administrator's own
     * @param proposed waits for the administrator's decision
     * @param migration is previewed and waits for a decision
     * @param stuck number of a case that is asked to be moved
     */
    public record UnderWay(long open, long proposed, long migration, String stuck) {}

    /**
     * @param administrator who looks at all this
     */
    public UnderWay begin(Actor administrator) {
        Actor author = versions.administrator("甲");
        ReleaseView older = versions.live("coordination");
        ReleaseView newer = versions.released("coordination", ExtraStep::addedTo);
        MigrationView migration = migrations.begin(author, older.id(), newer.id(), null);
        work.run();
        migrations.ask(author, migration.id(), "新增复查", null);
        DraftView proposed = drafts.begin(author, "emergency", null);
        drafts.edit(author, proposed.id());
        drafts.propose(author, proposed.id(), "按年度演练的结果修订", null, null);
        DraftView open = drafts.begin(administrator, "coordination", null);
        return new UnderWay(open.id(), proposed.id(), migration.id(), moveAsked(author));
    }

    private String moveAsked(Actor author) {
        List<String> running =
                jdbc.sql(
                                "select number from grid_case where path = 'COORDINATION' and state"
                                        + " <> 'FILED' order by number")
                        .query(String.class)
                        .list();
        for (String number : running) {
            for (Stand stand : stuck.stands(author, number)) {
                List<Spot> targets = stuck.targets(author, stand);
                if (!targets.isEmpty()) {
                    String to = targets.get(0).id();
                    stuck.ask(author, number, stand.activity(), to, "承办人已离任", null);
                    return number;
                }
            }
        }
        throw new IllegalStateException("no case can be moved");
    }
}
