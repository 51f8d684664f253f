package cn.techbridge.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The types that are taken, each told by its first bytes, never by name or header; nothing that runs in a browser is among them. */
public enum FileType {
    PNG("png", "image/png", true, bytes("89504e470d0a1a0a"), 0),
    JPEG("jpg", "image/jpeg", true, bytes("ffd8ff"), 0),
    WEBP("webp", "image/webp", true, "WEBP".getBytes(StandardCharsets.US_ASCII), 8),
    MP4("mp4", "video/mp4", false, "ftyp".getBytes(StandardCharsets.US_ASCII), 4),
    PDF("pdf", "application/pdf", false, "%PDF-".getBytes(StandardCharsets.US_ASCII), 0),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, Office.ZIP, 0),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, Office.ZIP, 0),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", false, Office.ZIP, 0);

    private final String extension;
    private final String mediaType;
    private final boolean picture;
    private final byte[] magic;
    private final int offset;

    FileType(String extension, String mediaType, boolean picture, byte[] magic, int offset) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.picture = picture;
        this.magic = magic;
        this.offset = offset;
    }

    /** What the content is; empty for whatever is not on the list. */
    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.begins(content))
                .filter(type -> type.magic != Office.ZIP
                        || Office.kind(content).filter(type.extension::equals).isPresent())
                .findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length >= offset + magic.length
                && Arrays.equals(content, offset, offset + magic.length, magic, 0, magic.length);
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isPicture() {
        return picture;
    }

    private static byte[] bytes(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }
}
