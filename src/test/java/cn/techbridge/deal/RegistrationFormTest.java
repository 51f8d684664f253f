package cn.techbridge.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.deal.form.Form;
import cn.techbridge.deal.form.FormDocument;
import cn.techbridge.deal.form.FormWorkbook;
import cn.techbridge.taxonomy.CodeLists;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** What is exported is read back, field for field; scripts/check-form shows the same files to LibreOffice. */
class RegistrationFormTest {
    /** Every field filled, with what breaks careless exports: formulas, rare characters, signs, a long text. */
    private static final DealTerms FULL = new DealTerms(
            "=HYPERLINK(\"http://example.test\",\"点击\") 立方氮化硼（CBN）刀具 纳米涂层 ≥35GPa、800℃ 专利实施许可",
            "LICENSE",
            "PATENT_LICENSE",
            "EXCLUSIVE",
            party("津桥理工大学", "12100000400000624D", "120104", "022", "+86 22 8700 0001"),
            party("恒远机械厂（镕垚分厂）", "91330100799655058B", "330106", "150", "-2345678"),
            "1234567.80",
            "1000000",
            new Payment(
                    "ENTRY_FEE_AND_ROYALTY",
                    new Payment.Royalty("SALES", new BigDecimal("3.5")),
                    List.of(
                            new Payment.Milestone("入门费", LocalDate.of(2027, 1, 31), "300000"),
                            new Payment.Milestone("@中试验收", LocalDate.of(2027, 6, 30), "200000.50"))),
            List.of("INVENTION", "TRADE_SECRET"),
            "JOINT",
            "NEW_MATERIALS",
            "10",
            "PROVINCIAL",
            LocalDate.of(2026, 12, 20),
            LocalDate.of(2029, 12, 19),
            new Pricing("LISTING", "北方技术交易市场", "GP-2026-118", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
            "5000000",
            "12000000.00");

    private static final Form FORM = new RegistrationForm(new CodeLists())
            .of(FULL, LocalDate.of(2026, 12, 18), "2026120104000123", LocalDate.of(2026, 12, 22));

    private static Party party(String name, String uscc, String region, String nature, String phone) {
        return new Party(
                name,
                uscc,
                "142",
                region,
                nature,
                "张三",
                "李四",
                phone,
                "某某路 1 号科技大厦 ".repeat(6).strip());
    }

    @Test
    void everyFieldOfTheFormIsThereAndFilled() {
        assertEquals(45, FORM.fields().size());
        FORM.fields().forEach(field -> assertFalse(field.value().isEmpty(), field.label()));
        assertEquals("技术许可合同", value("合同类型"));
        assertEquals("022 高等院校", value("卖方性质"));
        assertEquals("330106 西湖区", value("买方行政区划代码"));
        assertEquals("10 工商业发展", value("服务的社会经济目标"));
        assertEquals("1234567.80", value("合同成交金额"));
        assertEquals("按销售额的 3.5%", value("提成"));
        assertEquals("入门费，2027-01-31，300000.00 元", value("付款节点 1"));
    }

    private static String value(String label) {
        return FORM.fields().stream()
                .filter(field -> field.label().equals(label))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void theWorkbookHoldsEveryFieldAsText() throws IOException {
        byte[] bytes = FormWorkbook.write(FORM);
        Path file = keep("registration-form.xlsx", bytes);
        keep(
                "fields.tsv",
                FORM.fields().stream()
                        .map(field -> field.label() + '\t' + field.value())
                        .collect(Collectors.joining("\n", "", "\n"))
                        .getBytes(StandardCharsets.UTF_8));
        List<Form.Field> read = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Row row : workbook.getFirstSheet().read()) {
                for (Cell cell : row) {
                    assertEquals(CellType.STRING, cell.getType(), "row " + row.getRowNum());
                }
                if (row.getCellCount() == 2) {
                    read.add(new Form.Field(row.getCellText(0), row.getCellText(1)));
                }
            }
        }
        assertEquals(FORM.fields(), read);
        assertFalse(xml(file).contains("<f>"), "nothing is calculated");
    }

    @Test
    void theDocumentShowsEveryField() throws IOException {
        byte[] bytes = FormDocument.write(FORM);
        keep("registration-form.pdf", bytes);
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(bytes)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page));
            }
        }
        String shown = squeezed(text.toString());
        for (Form.Field field : FORM.fields()) {
            assertTrue(shown.contains(squeezed(field.label())), field.label());
            assertTrue(shown.contains(squeezed(field.value()).replace("℃", "°C")), field + " in " + shown);
        }
    }

    @Test
    void anEmptyFieldIsStillOnTheForm() {
        Form unsigned = new RegistrationForm(new CodeLists()).of(FULL, null, null, null);
        assertEquals(FORM.fields().size(), unsigned.fields().size());
        assertEquals("", unsigned.fields().getFirst().value());
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String xml(Path workbook) throws IOException {
        StringBuilder xml = new StringBuilder();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                xml.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return xml.toString();
    }

    private static Path keep(String name, byte[] content) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "forms"));
        return Files.write(folder.resolve(name), content);
    }
}
