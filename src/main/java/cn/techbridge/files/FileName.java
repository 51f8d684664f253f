package cn.techbridge.files;

import java.text.Normalizer;

/** A name that is safe to show, to save and to put into a header. */
final class FileName {
    private static final int LONGEST = 100;

    private FileName() {}

    /** Without path, control and direction characters and what file systems forbid; the extension is that of the content. */
    static String of(String given, FileType type) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        name = dot > 0 ? name.substring(0, dot) : dot == 0 ? "" : name;
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}<>:\"|?*%;]", "_")
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (name.codePointCount(0, name.length()) > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST));
        }
        return (name.isBlank() ? "file" : name) + '.' + type.extension();
    }
}
