package cn.techbridge.deal;

import cn.techbridge.deal.form.Form;
import cn.techbridge.deal.form.Form.Field;
import cn.techbridge.deal.form.Form.Section;
import cn.techbridge.taxonomy.CodeLists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The 技术合同登记表 of a deal, field for field: codes with their names, amounts in yuan. */
final class RegistrationForm {
    private final CodeLists lists;

    RegistrationForm(CodeLists lists) {
        this.lists = lists;
    }

    Form of(Deal deal) {
        return of(deal.terms(), deal.signedOn(), deal.registrationNumber(), deal.registeredOn());
    }

    /** Before signing and registration the three last are null and their fields empty. */
    Form of(DealTerms terms, LocalDate signedOn, String registrationNumber, LocalDate registeredOn) {
        return new Form(
                "技术合同登记表",
                "金额单位：元（人民币）。行政区划代码按 GB/T 2260，国别代码按海关统计代码，社会经济目标按 GB/T 24450。",
                List.of(
                        contract(terms, signedOn, registrationNumber, registeredOn),
                        party("卖方（受托方、让与方、许可方）", "卖方", terms.seller()),
                        party("买方（委托方、受让方、被许可方）", "买方", terms.buyer()),
                        technology(terms),
                        money(terms),
                        milestones(terms.payment())));
    }

    private Section contract(DealTerms terms, LocalDate signedOn, String number, LocalDate registeredOn) {
        return new Section(
                "合同",
                List.of(
                        new Field("合同登记编号", number),
                        new Field("登记日期", text(registeredOn)),
                        new Field("项目名称", terms.projectName()),
                        new Field("合同类型", named("contract-types", terms.contractType())),
                        new Field("合同类别", named("contract-kinds", terms.contractKind())),
                        new Field("许可方式", named("licence-kinds", terms.licenceKind())),
                        new Field("合同有效期起", text(terms.validFrom())),
                        new Field("合同有效期止", text(terms.validUntil())),
                        new Field("合同签订日期", text(signedOn))));
    }

    private Section party(String heading, String side, Party party) {
        return new Section(
                heading,
                List.of(
                        new Field(side + "名称", party.name()),
                        new Field(side + "统一社会信用代码", party.uscc()),
                        new Field(side + "国别代码", party.countryCode()),
                        new Field(side + "行政区划代码", coded("regions", party.regionCode())),
                        new Field(side + "性质", coded("party-natures", party.natureCode())),
                        new Field(side + "法定代表人", party.legalRepresentative()),
                        new Field(side + "联系人", party.contactName()),
                        new Field(side + "电话", party.phone()),
                        new Field(side + "通讯地址", party.address())));
    }

    private Section technology(DealTerms terms) {
        String rights = terms.ipRightTypes().isEmpty()
                ? "未涉及知识产权"
                : terms.ipRightTypes().stream()
                        .map(code -> named("ip-right-types", code))
                        .collect(Collectors.joining("、"));
        return new Section(
                "技术",
                List.of(
                        new Field("知识产权类型", rights),
                        new Field("知识产权归属", named("ip-ownership", terms.ipOwnership())),
                        new Field("技术领域", named("contract-fields", terms.contractField())),
                        new Field("服务的社会经济目标", coded("social-objectives", terms.socialObjective())),
                        new Field("计划来源", named("plan-sources", terms.planSource()))));
    }

    private Section money(DealTerms terms) {
        Payment.Royalty royalty = terms.payment().royalty();
        Pricing pricing = terms.priced();
        return new Section(
                "价款",
                List.of(
                        new Field("合同成交金额", yuan(terms.amount())),
                        new Field("其中：技术交易额", yuan(terms.technologyAmount())),
                        new Field("支付方式", named("payment-modes", terms.payment().mode())),
                        new Field("提成", royalty == null ? null : share(royalty)),
                        new Field("定价方式", named("deal-modes", pricing.mode())),
                        new Field("交易场所", pricing.venue()),
                        new Field("挂牌或成交确认编号", pricing.reference()),
                        new Field("挂牌或拍卖起始日", text(pricing.from())),
                        new Field("挂牌截止日", text(pricing.until())),
                        new Field("预计新增投入", yuan(terms.expectedInvestment())),
                        new Field("预计新增产值", yuan(terms.expectedOutput()))));
    }

    private static Section milestones(Payment payment) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < payment.steps().size(); i++) {
            Payment.Milestone step = payment.steps().get(i);
            fields.add(new Field(
                    "付款节点 " + (i + 1), "%s，%s，%s 元".formatted(step.name(), text(step.dueOn()), yuan(step.amount()))));
        }
        return new Section("付款节点", fields);
    }

    private static String share(Payment.Royalty royalty) {
        String base = switch (royalty.base()) {
            case "SALES" -> "销售额";
            case "PROFIT" -> "利润";
            default -> "产值";
        };
        return "按%s的 %s%%".formatted(base, royalty.percent().toPlainString());
    }

    private String named(String list, String code) {
        return code == null ? null : lists.get(list).label(code, Locale.CHINESE);
    }

    private String coded(String list, String code) {
        return code == null ? null : code + " " + named(list, code);
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String yuan(String amount) {
        return amount == null ? null : new BigDecimal(amount).setScale(2).toPlainString();
    }
}
