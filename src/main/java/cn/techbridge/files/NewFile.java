package cn.techbridge.files;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that was checked and may be kept. */
record NewFile(String name, FileType type, byte[] content, String sha256, boolean restricted) {
    /** What makes a PDF act on its own; looked for in plain, which is where careless and most hostile files have it. */
    private static final String[] ACTIVE = {"/JavaScript", "/JS ", "/JS(", "/Launch", "/EmbeddedFile"};

    /** @throws Problem 400 when the content is of no accepted type, or active */
    static NewFile checked(String givenName, byte[] content, boolean restricted) {
        FileType type = FileType.of(content)
                .orElseThrow(() -> Problem.invalid(Fault.of(
                        "/file",
                        "file-type",
                        "按内容判断，不是可接受的类型（PNG、JPEG、WebP、MP4、PDF、DOCX、XLSX、PPTX，不含宏）",
                        "by its content it is none of PNG, JPEG, WebP, MP4, PDF, DOCX, XLSX, PPTX (without macros)")));
        if (type == FileType.PDF && isActive(content)) {
            throw Problem.invalid(Fault.of(
                    "/file",
                    "active-content",
                    "PDF 含脚本、启动动作或附件",
                    "the PDF holds scripts, launch actions or attachments"));
        }
        return new NewFile(FileName.of(givenName, type), type, content, digest(content), restricted);
    }

    private static boolean isActive(byte[] content) {
        String plain = new String(content, StandardCharsets.ISO_8859_1);
        for (String word : ACTIVE) {
            if (plain.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
