package cn.techbridge.matching.criteria;

import cn.techbridge.platform.Bilingual;

/** What a reader of a match must be warned of. */
public enum Risk {
    TOO_EARLY("成果成熟度低于需求的要求", "less mature than the demand asks for"),
    INDICATOR_UNMET("有指标达不到需求的要求", "an indicator falls short of the demand"),
    PRICE_ABOVE_BUDGET("报价高于需求预算", "the price is above the budget"),
    PATENT_EXPIRING("专利将在两年内到期", "a patent ends within two years"),
    IP_NOT_IN_FORCE("知识产权已失效或被驳回", "the intellectual property is no longer in force"),
    NO_EVALUATION("尚无第三方评价", "nobody else has evaluated it"),
    NOT_WANTED("属于需求方声明不采用的路线", "an approach that the demander does not want"),
    OWNER_SLOW("成果方过去多次未回应", "its owner has often not answered");

    private final Bilingual label;

    Risk(String zh, String en) {
        this.label = Bilingual.of(zh, en);
    }

    public Bilingual label() {
        return label;
    }
}
