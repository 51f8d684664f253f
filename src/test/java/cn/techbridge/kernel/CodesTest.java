package cn.techbridge.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Registration numbers, contract numbers and IPC symbols. */
class CodesTest {

    @Test
    void readsARegistrationNumber() {
        RegistrationNumber number =
                RegistrationNumber.parse("9122023y0456", 2026).found().orElseThrow();
        assertEquals("9122023Y0456", number.value());
        assertEquals(2023, number.year());
    }

    @Test
    void saysWhichPartOfARegistrationNumberIsWrong() {
        assertRegistration("9122023Y045", "REGISTRATION_LENGTH", "成果登记号应为12位，现为11位");
        assertRegistration("9-22023Y0456", "REGISTRATION_OFFICE", "第1至3位为地方或部门代码，应为数字或字母");
        assertRegistration("9122027Y0456", "REGISTRATION_YEAR", "第4至7位为登记年份，应在1978至2026之间");
        assertRegistration("912202AY0456", "REGISTRATION_YEAR", "第4至7位为登记年份，应在1978至2026之间");
        assertRegistration("9122023N0456", "REGISTRATION_MARK", "第8位应为字母Y");
        assertRegistration("9122023Y04A6", "REGISTRATION_SERIAL", "第9至12位为流水号，应为数字，第11位不是");
    }

    private static void assertRegistration(String text, String rule, String detail) {
        Finding finding = RegistrationNumber.parse(text, 2026).problem().orElseThrow();
        assertEquals(rule, finding.rule());
        assertEquals(detail, finding.detailZh());
    }

    @Test
    void readsContractNumbersOfBothLengths() {
        assertEquals(
                "2023120101000123",
                ContractNumber.parse("2023 1201 0100 0123")
                        .found()
                        .orElseThrow()
                        .value());
        assertTrue(ContractNumber.parse("09120101000123").isValid());
    }

    @Test
    void saysWhatIsWrongWithAContractNumber() {
        assertEquals(
                "CONTRACT_LENGTH",
                ContractNumber.parse("202312010100012").problem().orElseThrow().rule());
        assertTrue(ContractNumber.parse("1").problem().orElseThrow().detailZh().endsWith("现为1位"));
        Finding letter = ContractNumber.parse("2023120101O00123").problem().orElseThrow();
        assertEquals("CONTRACT_CHARACTER", letter.rule());
        assertEquals("第11位“O”应为数字", letter.detailZh());
        assertEquals(
                "CONTRACT_SERIAL",
                ContractNumber.parse("2023120101000000").problem().orElseThrow().rule());
    }

    @Test
    void showsAnIpcSymbolAtEveryLevel() {
        assertEquals(
                List.of("G", "G06", "G06F", "G06F16/00", "G06F16/35"),
                ipc("g06f 16/35").path());
        assertEquals(List.of("C", "C22", "C22C", "C22C21/00"), ipc("C22C21/00").path());
        assertEquals(List.of("H", "H01", "H01M"), ipc("H01M").path());
    }

    @Test
    void refusesWhatIsNoIpcSymbol() {
        for (String text : new String[] {"I06F", "G6F", "G06F16", "G06F16/3", "G06", "", "G06F16/3567890"}) {
            assertEquals(
                    "IPC_PATTERN", IpcCode.parse(text).problem().orElseThrow().rule(), text);
        }
        assertTrue(IpcCode.parse("X1").problem().orElseThrow().detailZh().startsWith("“X1”不是IPC分类号"));
    }

    private static IpcCode ipc(String text) {
        return IpcCode.parse(text).found().orElseThrow();
    }
}
