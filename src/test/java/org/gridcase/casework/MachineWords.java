package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.organisation.Post;

/** Words of the program that no person should ever read. */
final class MachineWords {

    private static final List<Pattern> FOUND =
            List.of(
                    Pattern.compile("!\\{"),
                    Pattern.compile("\\{\\d"),
                    Pattern.compile("\\bnull\\b"),
                    // a text key without its text
                    Pattern.compile("\\b[a-z]+(\\.[a-zA-Z-]+){2,}\\b"),
                    // ids of rows
                    Pattern.compile("\\b\\d{15,}\\b"),
                    Pattern.compile("\\bnot-settled\\b"));

    private MachineWords() {}

    static void absentFrom(String words) {
        for (Pattern machine : FOUND) {
            assertThat(words).doesNotContainPattern(machine);
        }
        Stream.of(
                        CaseState.values(),
                        Channel.values(),
                        HandlingPath.values(),
                        Post.values(),
                        CaseDepartment.State.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .forEach(name -> assertThat(words).doesNotContainPattern("\\b" + name + "\\b"));
    }
}
