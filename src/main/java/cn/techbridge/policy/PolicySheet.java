package cn.techbridge.policy;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What the register says of a policy.
 *
 * @param documentNumber 文号 as printed, e.g. 津科规〔2019〕3号
 * @param issuer who issued it, in words; issuerType is its kind
 * @param level NATIONAL policies have no region, all others need one: there and below they apply
 * @param effectiveOn first day in force, the day of issue when missing
 * @param expiresOn last day in force; open when missing
 * @param body the full text
 * @param successorExternalId the register's id of the policy that replaces this one from its own first day on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicySheet(
        @NotBlank @Size(max = 128) @PlainText String externalId,
        @NotBlank @Size(max = 200) @PlainText String title,
        @DocumentNumber String documentNumber,
        @NotBlank @Size(max = 200) @PlainText String issuer,
        @NotNull @Code("policy-issuers") String issuerType,
        @NotNull @Code("policy-levels") String level,
        @Code("regions") String regionCode,
        @NotNull LocalDate issuedOn,
        LocalDate effectiveOn,
        LocalDate expiresOn,
        @Size(max = 2000) @PlainText String summary,
        @NotBlank @Size(max = 100_000) @PlainText String body,
        @Size(max = 11) List<@NotNull @Code("policy-topics") String> topics,
        @Size(max = 7) List<@NotNull @Code("policy-beneficiaries") String> beneficiaries,
        @Size(max = 3) List<@NotNull @Code("achievement-stages") String> stages,
        @Size(max = 8) List<@NotNull @Code("high-tech-fields") String> fieldCodes,
        @Size(max = 20) List<@NotNull @Code("industries") String> industryCodes,
        @Size(max = 30) List<@NotBlank @Size(max = 60) @PlainText String> keywords,

        @Size(max = 500) @Pattern(regexp = "https?://\\S+", message = "须为 http(s) 网址|must be an http(s) address")
        String sourceUrl,

        @Size(min = 1, max = 128) @PlainText String successorExternalId)
        implements SelfChecking {

    @Override
    public void check(Faults faults) {
        boolean national = "NATIONAL".equals(level);
        faults.addIf(
                !national && regionCode == null,
                "/regionCode",
                "required",
                "地方政策须填写适用地区",
                "a policy that is not national needs its region");
        faults.addIf(
                national && regionCode != null,
                "/regionCode",
                "not-allowed",
                "国家级政策不填地区",
                "a national policy has no region");
        faults.addIf(
                effectiveOn != null && effectiveOn.isBefore(issuedOn),
                "/effectiveOn",
                "range",
                "生效日期不得早于发文日期",
                "a policy cannot hold before it is issued");
        faults.addIf(
                expiresOn != null && expiresOn.isBefore(inForceFrom()),
                "/expiresOn",
                "range",
                "失效日期不得早于生效日期",
                "the last day in force must not be before the first");
        faults.addIf(
                externalId.equals(successorExternalId),
                "/successorExternalId",
                "own-successor",
                "政策不能替代自身",
                "a policy cannot replace itself");
    }

    LocalDate inForceFrom() {
        return effectiveOn == null ? issuedOn : effectiveOn;
    }

    PolicySheet withoutId() {
        return new PolicySheet(
                null,
                title,
                documentNumber,
                issuer,
                issuerType,
                level,
                regionCode,
                issuedOn,
                effectiveOn,
                expiresOn,
                summary,
                body,
                topics,
                beneficiaries,
                stages,
                fieldCodes,
                industryCodes,
                keywords,
                sourceUrl,
                successorExternalId);
    }
}
