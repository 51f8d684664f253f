package cn.techbridge.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.platform.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreChecksTest {

    private static List<String> codes(String text) {
        List<Fault> findings = new ArrayList<>();
        PreChecks.text(text, "/summary", findings);
        return findings.stream().map(Fault::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电话13812345678",
                "138-1234-5678 或",
                "座机 022-12345678",
                "写信到 a.b+c@example.org 即可",
                "微信：jinqiao_2026",
                "微信号: 13-abc",
                "QQ:1234567",
                "qq号 ： 1234567"
            })
    void whoCanBeReachedDoesNotBelongIntoThePublicPart(String text) {
        assertEquals(List.of("contact-data"), codes(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "粒径 0.138 μm，2023–2025 年试用 1200 小时，样本 13812345 个",
                "专利号 CN200310102344.5",
                "转速 3@5 档",
                "在微信小程序上展示，QQ 群不设",
                "身份证 110105194912310021"
            })
    void figuresAndNamesOfProductsAreNoContacts(String text) {
        assertEquals(List.of(), codes(text));
    }

    @Test
    void anIdentityNumberIsKnownByItsCheckCharacter() {
        assertEquals(List.of("personal-data"), codes("负责人 11010519491231002X。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"军工", "军用", "武器", "国防", "涉密", "装备预研"})
    void wordsOfDualUseAreForTwoModerators(String word) {
        assertEquals(List.of("secrecy-word"), codes("某" + word + "材料"));
    }

    @Test
    void aLongRunOfLettersIsLookedAtOnce() {
        assertEquals(List.of(), codes("a.".repeat(200_000)));
        assertEquals(List.of("contact-data"), codes("a.".repeat(200_000) + "b@example.org"));
    }
}
