package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.gridcase.deliberation.Redline.Mark;
import org.gridcase.deliberation.Redline.Piece;
import org.junit.jupiter.api.Test;

class RedlineTest {

    @Test
    void chineseIsComparedSignBySign() {
        assertThat(Redline.between("装不锈钢扶手", "装木质扶手"))
                .containsExactly(
                        new Piece(Mark.KEPT, "装"),
                        new Piece(Mark.GONE, "不锈钢"),
                        new Piece(Mark.ADDED, "木质"),
                        new Piece(Mark.KEPT, "扶手"));
    }

    @Test
    void wordsAndNumbersStayWhole() {
        assertThat(Redline.between("30 lamps", "35 lamps"))
                .containsExactly(
                        new Piece(Mark.GONE, "30"),
                        new Piece(Mark.ADDED, "35"),
                        new Piece(Mark.KEPT, " lamps"));
    }

    @Test
    void sameTextHasNoMark() {
        assertThat(Redline.between("一字未改", "一字未改")).containsExactly(new Piece(Mark.KEPT, "一字未改"));
        assertThat(Redline.between("", "")).isEmpty();
    }

    @Test
    void bothVersionsCanAlwaysBeReadOutOfIt() {
        Random random = new Random(20);
        for (int n = 0; n < 300; n++) {
            String before = text(random);
            String after = text(random);
            List<Piece> pieces = Redline.between(before, after);
            assertThat(without(Mark.ADDED, pieces)).isEqualTo(before);
            assertThat(without(Mark.GONE, pieces)).isEqualTo(after);
        }
    }

    private static String without(Mark mark, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.mark() != mark)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        String signs = "路灯加装，𠮷家 ab12\n";
        int[] points = signs.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
