package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.text.Locales;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The year of a community as a spreadsheet, read back from the file itself. */
@DeliberationTest
class YearlySummaryTest {
    private static final String HERE = "XF";

    @Autowired private DeliberationDriver driver;
    @Autowired private YearlySummary summary;

    @Test
    void figuresAreWhatWasDone() throws IOException {
        List<SignedVoter> voters = driver.electorate(HERE, 8, 1, 0);
        String done = carriedOut(voters);
        String failed = driver.entered(HERE, "修门前的路", "路面坑洼");
        driver.accepted(failed);
        driver.opened(failed, "assembly");
        driver.votedOnline(failed, voters.subList(0, 6), 1, 5);
        driver.minutes(failed);
        String declined = driver.entered(HERE, "换门锁", "门锁坏了");
        driver.done(declined, "receive", Map.of("outcome", "declined", "answer", "已转物业"));

        Map<String, List<String>> rows = read(Locales.CHINESE);
        assertThat(rows.get("编号"))
                .containsExactly(
                        "提议事项", "提议日期", "来源", "状态", "附议人数", "会议次数", "到会人数", "同意", "反对", "弃权", "决议",
                        "立案数", "办结数", "居民评价");
        String day = day(done);
        assertThat(rows.get(done))
                .containsExactly(
                        "装路灯",
                        day,
                        "提议箱",
                        "已落实",
                        "2",
                        "2",
                        "8",
                        "5",
                        "2",
                        "1",
                        driver.inPublic.view(done).resolution().no(),
                        "1",
                        "1",
                        "4.5");
        assertThat(rows.get(failed).subList(3, 13))
                .containsExactly("表决未通过", "0", "1", "6", "1", "5", "0", "", "0", "0");
        assertThat(rows.get(declined).subList(3, 13))
                .containsExactly("不予受理", "0", "0", "", "", "", "", "", "0", "0");
        assertThat(read(Locales.ENGLISH).get(done).subList(4, 14))
                .isEqualTo(rows.get(done).subList(4, 14));
    }

    /**
     * Two supporters, a first meeting without a quorum, 5 : 2 : 1, one case, five and four stars.
     */
    private String carriedOut(List<SignedVoter> voters) {
        String number = driver.entered(HERE, "装路灯", "小广场晚上太暗");
        driver.received(number);
        voters.subList(0, 2).forEach(voter -> driver.proposals.support(voter, number));
        driver.forwardedAndAccepted(number);
        driver.opened(number, "assembly");
        driver.minutes(number);
        driver.opened(number, "assembly");
        assertThat(driver.votedOnline(number, voters, 5, 2)).isEqualTo(Verdict.PASSED);
        driver.minutes(number);
        driver.done(number, "writeResolution", Map.of("text", "同意在小广场装两盏路灯"));
        driver.cases.after(Duration.ofDays(8));
        driver.openCase(number, HERE + "01", "SR0101", false);
        String opened = driver.inPublic.view(number).cases().get(0).number();
        driver.cases.done(opened, "handle", Map.of("result", "已装好"));
        assertThat(driver.state(number)).isEqualTo(ProposalState.DONE);
        driver.inPublic.rate(voters.get(0), number, 5);
        driver.inPublic.rate(voters.get(1), number, 4);
        return number;
    }

    @Test
    void wordsOfPeopleAreNoFormulas() throws IOException {
        List<String> titles =
                List.of("=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1");
        List<String> numbers = new ArrayList<>();
        titles.forEach(
                title -> numbers.add(driver.entered(HERE, title, "=HYPERLINK(\"http://x\")")));

        try (ReadableWorkbook book = book(Locales.CHINESE, year())) {
            Map<String, Cell> cells = new HashMap<>();
            for (Row row : book.getFirstSheet().read()) {
                cells.put(row.getCellText(0), row.getCell(1));
            }
            for (int i = 0; i < titles.size(); i++) {
                Cell cell = cells.get(numbers.get(i));
                assertThat(cell.getType()).as(titles.get(i)).isEqualTo(CellType.STRING);
                assertThat(cell.getFormula()).isNull();
                assertThat(cell.getText().strip()).isEqualTo(titles.get(i).strip());
            }
        }
    }

    @Test
    void onlyThoseWhoSeeTheCommunityReadIt() {
        Actor elsewhere = driver.clerk("MQ");
        assertThatThrownBy(() -> summary.write(elsewhere, HERE, year(), Locales.CHINESE))
                .isInstanceOf(NotFound.class);
    }

    /** The cells of each row by its first one; the test may run over a new year. */
    private Map<String, List<String>> read(Locale locale) throws IOException {
        Map<String, List<String>> rows = read(locale, year() - 1);
        rows.putAll(read(locale, year()));
        return rows;
    }

    private Map<String, List<String>> read(Locale locale, int year) throws IOException {
        Map<String, List<String>> rows = new HashMap<>();
        try (ReadableWorkbook book = book(locale, year)) {
            for (Row row : book.getFirstSheet().read()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column < 15; column++) {
                    cells.add(row.getOptionalCell(column).map(Cell::getText).orElse(""));
                }
                rows.put(row.getCellText(0), cells);
            }
        }
        return rows;
    }

    private ReadableWorkbook book(Locale locale, int year) throws IOException {
        byte[] file = summary.write(driver.clerk(HERE), HERE, year, locale).content();
        return new ReadableWorkbook(new ByteArrayInputStream(file));
    }

    private String day(String number) {
        return driver.inPublic
                .view(number)
                .proposedAt()
                .atZone(ZoneId.of(DeliberationDriver.PLACE))
                .toLocalDate()
                .toString();
    }

    private int year() {
        return driver.cases.clock.instant().atZone(ZoneId.of(DeliberationDriver.PLACE)).getYear();
    }
}
