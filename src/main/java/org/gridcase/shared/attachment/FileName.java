package org.gridcase.shared.attachment;

import java.text.Normalizer;

/** Makes a name that came from outside harmless to show, to save and to write into a header. */
final class FileName {
    private static final int LONGEST = 100;

    private FileName() {}

    /**
     * The chosen name without folders, control and direction marks and characters that some system
     * forbids, ending as its real type does.
     */
    static String clean(String chosen, FileType type) {
        String name = chosen == null ? "" : chosen;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        // Cc control, Cf direction and invisible marks, Cs halves of characters, Zl Zp line ends
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "");
        name = name.replaceAll("[<>:\"|?*;%]", "_").replaceAll("\\s+", " ");
        int dot = name.lastIndexOf('.');
        if (dot >= 0 && name.length() - dot <= 6) {
            name = name.substring(0, dot);
        }
        name = name.replaceAll("^[. ]+|[. ]+$", "");
        if (name.codePointCount(0, name.length()) > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST)).strip();
        }
        return (name.isEmpty() ? "file" : name) + "." + type.ending();
    }
}
