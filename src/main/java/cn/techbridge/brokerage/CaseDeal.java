package cn.techbridge.brokerage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * What a case knows of its contract.
 *
 * @param publicityFrom first day of the 公示
 * @param publicityUntil last day of the 公示
 * @param signedOn day the contract was signed
 * @param amount of the contract in yuan as decimal text
 * @param contractNumber 技术合同登记编号
 * @param registeredOn day of 认定登记
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseDeal(
        LocalDate publicityFrom,
        LocalDate publicityUntil,
        LocalDate signedOn,
        String amount,
        String contractNumber,
        LocalDate registeredOn) {
    static final CaseDeal NONE = new CaseDeal(null, null, null, null, null, null);

    /** This, with what is newly said. */
    CaseDeal with(CaseDeal news) {
        return new CaseDeal(
                or(news.publicityFrom, publicityFrom),
                or(news.publicityUntil, publicityUntil),
                or(news.signedOn, signedOn),
                or(news.amount, amount),
                or(news.contractNumber, contractNumber),
                or(news.registeredOn, registeredOn));
    }

    private static <T> T or(T news, T known) {
        return news == null ? known : news;
    }
}
