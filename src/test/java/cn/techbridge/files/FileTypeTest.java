package cn.techbridge.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.techbridge.platform.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileTypeTest {
    static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("<x/>"));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void theContentDecidesNotTheName() throws IOException {
        assertEquals(Optional.of(FileType.PNG), FileType.of(PNG));
        assertEquals(Optional.of(FileType.PDF), FileType.of(text("%PDF-1.7\n")));
        assertEquals(Optional.of(FileType.WEBP), FileType.of(text("RIFF0000WEBPVP8 ")));
        assertEquals(Optional.of(FileType.DOCX), FileType.of(zip("[Content_Types].xml", "word/document.xml")));
        assertEquals(Optional.of(FileType.XLSX), FileType.of(zip("xl/workbook.xml", "[Content_Types].xml")));
    }

    @Test
    void whatRunsOrHidesIsNotTaken() throws IOException {
        for (byte[] hostile : new byte[][] {
            text("<html><script>alert(1)</script></html>"),
            text("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"),
            text("MZ..."),
            text("#!/bin/sh"),
            new byte[0],
            zip("a.exe"),
            zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            zip("../../etc/passwd")
        }) {
            assertEquals(Optional.empty(), FileType.of(hostile));
        }
        Problem refused = assertThrows(
                Problem.class,
                () -> NewFile.checked("a.pdf", text("%PDF-1.4 << /OpenAction << /S /JavaScript /JS (x) >> >>"), false));
        assertEquals("active-content", refused.faults().getFirst().code());
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsNotWalkedThrough() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 220; i++) {
                zip.write(zeros);
            }
        }
        assertEquals(Optional.empty(), FileType.of(bytes.toByteArray()));
    }

    @Test
    void namesAreMadeSafeAndEndAsTheContentSays() {
        assertEquals("样机.png", FileName.of("C:\\tmp\\样机.exe", FileType.PNG));
        assertEquals("passwd.png", FileName.of("../../etc/passwd", FileType.PNG));
        assertEquals("a_gpj.exe.png", FileName.of("a\u202egpj.exe.scr", FileType.PNG));
        assertEquals("file.png", FileName.of("....", FileType.PNG));
        assertEquals("a_b.png", FileName.of("a\r\nb.png".replace("\r", ""), FileType.PNG));
        assertEquals("file.png", FileName.of(null, FileType.PNG));
        assertEquals(104, FileName.of("长".repeat(300), FileType.PNG).length());
    }
}
