package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each path from the report to the file, with nothing in the way. */
@CaseTest
class StraightThroughTest {

    @Autowired private CaseDriver driver;
    @Autowired private Catalogue catalogue;
    @Autowired private JdbcClient jdbc;

    @Test
    void generalMatterIsReportedHandledAndFiledInOneGo() {
        Actor worker = driver.town.gridWorker("HQ01");
        var receipt =
                driver.intake.report(
                        worker,
                        new ReportMatter(
                                "one-go-1",
                                "SR0101",
                                "垃圾桶旁散落垃圾",
                                null,
                                "HQ01",
                                null,
                                null,
                                null,
                                null,
                                "已联系保洁清理",
                                List.of()));

        assertThat(driver.state(receipt.number())).isEqualTo(CaseState.FILED);
        assertThat(driver.open(receipt.number())).isEmpty();
    }

    @Test
    void generalMatterRaisedByResidentIsAnswered() {
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "HQ");
        String number =
                driver.reported(
                        clerk,
                        "SR0101",
                        "HQ01",
                        new ReportMatter.Reporter("李小红", "19900005001", null, null));

        driver.done(number, "handle", Map.of("result", "已清理"));
        assertThat(driver.state(number)).isEqualTo(CaseState.ANSWERING);
        driver.done(
                number,
                "answer",
                Map.of("answeredBy", "phone", "words", "已清理", "satisfaction", "5"));

        assertThat(driver.state(number)).isEqualTo(CaseState.FILED);
        assertThat(driver.cases.view(clerk, number).rating()).isEqualTo(5);
    }

    @Test
    void coordinationGoesThroughCommunityTownAndAnswer() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");

        driver.done(number, "settle", Map.of("agreement", "双方同意本周内清理"));
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
        driver.closed(number);

        assertThat(driver.state(number)).isEqualTo(CaseState.FILED);
    }

    @Test
    void emergencyIsAnsweredSideBySideAndTrackedUntilItIsOver() {
        String number = driver.reported(Items.EMERGENCY, "HQ01");

        driver.open(number, "acknowledge").forEach(driver::worker);
        driver.open(number, "respond")
                .forEach(step -> driver.done(step, Map.of("measures", "到场处置", "result", "险情已控制")));
        driver.done(number, "track", Map.of("finalSituation", "现场恢复正常", "over", true));
        driver.done(
                number,
                "summarise",
                Map.of("course", "上午九时发现", "measures", "联合处置", "casualties", 0));
        driver.closed(number);

        assertThat(driver.state(number)).isEqualTo(CaseState.FILED);
    }

    @Test
    void approvalIsMadePublicBeforeItIsFiled() {
        String number = driver.raisedByResident(Items.APPROVAL, "HQ01");

        driver.done(number, "collect", Map.of("reason", "illness", "words", "家庭困难，材料齐全"));
        driver.done(number, "accept", Map.of("classification", "complete", "opinion", "符合受理条件"));
        driver.done(number, "review", Map.of("opinion", "情况属实"));
        driver.done(number, "approve", Map.of("outcome", "approved", "opinion", "同意"));
        assertThat(driver.state(number)).isEqualTo(CaseState.NOTICE);
        driver.after(Duration.ofDays(10));
        driver.closed(number);

        assertThat(driver.state(number)).isEqualTo(CaseState.FILED);
    }

    /** Towns enter items in Chinese alone. */
    @Test
    void matterWithoutAnEnglishNameGoesByItsChineseOne() {
        catalogue.importRows(
                List.of(
                        Map.of(
                                "code", "ZW0001",
                                "category", "其他",
                                "subcategory", "其他",
                                "name", "只有中文名称的事项",
                                "criteria", "任何情形",
                                "path", "approval",
                                "noticeLevels", "2")),
                Actor.SYSTEM);

        String number = driver.reported("ZW0001", "HQ01");

        assertThat(driver.open(number)).isNotEmpty();
        assertThat(
                        jdbc.sql("select title_en from work_subject where ref = ?")
                                .param(number)
                                .query(String.class)
                                .single())
                .isEqualTo("只有中文名称的事项");
    }
}
