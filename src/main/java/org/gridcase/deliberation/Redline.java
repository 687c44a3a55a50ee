package org.gridcase.deliberation;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * 修订痕迹: what changed between two versions of a text, word by word; Chinese, which puts no spaces
 * between words, sign by sign.
 */
public final class Redline {

    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

    private Redline() {}

    /** How a piece of the text stands to the two versions. */
    public enum Mark {
        KEPT,
        GONE,
        ADDED
    }

    /** Some words in a row that share a fate. */
    public record Piece(Mark mark, String text) {}

    /** The new text with what went and what came, in reading order; neighbours differ in mark. */
    public static List<Piece> between(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Mark.KEPT, delta.getSource().getLines());
            } else {
                add(pieces, Mark.GONE, delta.getSource().getLines());
                add(pieces, Mark.ADDED, delta.getTarget().getLines());
            }
        }
        return List.copyOf(pieces);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Piece> pieces, Mark mark, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(mark, String.join("", words)));
        }
    }
}
