package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as saying much the same. */
class SimilarProposalsTest {

    private static final List<Proposal> ALL =
            List.of(
                    proposal("1", "给小广场加装健身器材", "小广场只有两件健身器材，还坏了一件，建议加装几件。"),
                    proposal("2", "小广场装几盏路灯", "小广场晚上没有路灯，老人散步看不清台阶，建议装几盏路灯。"),
                    proposal("3", "老楼加装楼道扶手", "老楼楼道没有扶手，老人上下楼不便，建议每层加装。"));

    @Test
    void sameTitleWithOtherReasonsIsFound() {
        assertThat(like("小广场添置健身器材", "现在锻炼的人多，希望小广场添置一些。")).containsExactly("1");
    }

    @Test
    void sameWordsUnderAnotherTitleAreFound() {
        assertThat(like("照明", "小广场晚上没有路灯，老人看不清台阶，建议装路灯")).containsExactly("2");
    }

    @Test
    void anotherMatterOfTheSamePlaceIsNot() {
        assertThat(like("小广场放电影", "夏天每周放一场露天电影，大家聚一聚")).isEmpty();
        assertThat(like("", "")).isEmpty();
    }

    @Test
    void theMostAlikeComesFirstAndItselfNot() {
        List<Proposal> same =
                List.of(proposal("4", "修凉亭", "凉亭的柱子朽了"), proposal("5", "修凉亭", "凉亭的柱子朽了，建议修一修"));
        assertThat(SimilarProposals.among(same, "修凉", "凉亭的柱子朽了，建议修一修", null))
                .extracting(one -> one.line().number())
                .containsExactly("5", "4");
        assertThat(SimilarProposals.among(same, "修凉亭", "凉亭的柱子朽了", "4"))
                .extracting(one -> one.line().number())
                .containsExactly("5");
    }

    private static List<String> like(String title, String text) {
        return SimilarProposals.among(ALL, title, text, null).stream()
                .map(one -> one.line().number())
                .toList();
    }

    private static Proposal proposal(String number, String title, String text) {
        return new Proposal(
                number,
                "HQ",
                null,
                ProposalChannel.BOX,
                title,
                text,
                null,
                "S1",
                Instant.parse("2026-03-02T01:00:00Z"));
    }
}
