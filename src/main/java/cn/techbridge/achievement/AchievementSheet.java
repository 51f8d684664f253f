package cn.techbridge.achievement;

import cn.techbridge.listing.Completeness;
import cn.techbridge.listing.Indicator;
import cn.techbridge.listing.Ipc;
import cn.techbridge.listing.Restricted;
import cn.techbridge.listing.Secrecy;
import cn.techbridge.listing.Sheet;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an achievement says: the request of single and bulk writes, and, without {@code restricted}, what is kept and shown.
 *
 * @param oneLine the value in one line, at most 120 characters
 * @param trl 技术就绪度 1–9 (GB/T 22900)
 * @param completedOn day the work was finished
 * @param vsIncumbent compared with what is in use today
 * @param economics cost, investment, return
 * @param trlScheme standard by which trl was judged; all nine-level scales share the stages of list trl
 * @param pricingMode 定价方式 (促进科技成果转化法 Art. 18)
 * @param openLicense 专利开放许可 declared
 * @param secrecy 密级; anything not public is refused, see {@link cn.techbridge.listing.Secrecy}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AchievementSheet(
        @Size(min = 1, max = 128) @PlainText String externalId,
        @NotBlank @Size(max = 200) @PlainText String title,
        @Size(max = 120) @PlainText String oneLine,
        @Size(max = 4000) @PlainText String problemSolved,
        @NotBlank @Size(max = 20000) @PlainText String summary,
        @Size(max = 20) List<@NotNull @Valid Advantage> advantages,
        @Size(max = 20) List<@NotBlank @Size(max = 200) @PlainText String> applications,
        @Size(max = 30) List<@NotBlank @Size(max = 60) @PlainText String> keywords,
        @Size(max = 40) List<@NotNull @Valid Indicator> indicators,
        @Size(max = 8) List<@NotNull @Code("high-tech-fields") String> fieldCodes,
        @Size(max = 8) List<@NotNull @Code("industries") String> industryCodes,
        @Size(max = 20) List<@NotNull @Ipc String> ipcCodes,
        @Code("regions") String regionCode,
        @Min(1) @Max(9) Integer trl,
        @Size(max = 7) List<@NotNull @Code("cooperation-modes") String> cooperationModes,
        @Valid Price price,
        @Size(max = 50) List<@NotNull @Valid IpRight> ipRights,
        LocalDate completedOn,
        @Size(max = 4000) @PlainText String vsIncumbent,
        @Size(max = 4000) @PlainText String economics,
        @Code("trl-schemes") String trlScheme,
        @Size(max = 8) List<@NotNull @Code("strategic-industries") String> strategicCodes,
        @Code("pricing-modes") String pricingMode,
        Boolean openLicense,
        @Size(max = 40) String secrecy,
        @Valid Registration registration,
        @Valid Restricted restricted)
        implements Sheet<AchievementSheet>, SelfChecking {

    @Override
    public void check(Faults faults) {
        for (int i = 0; indicators != null && i < indicators.size(); i++) {
            indicators.get(i).check("/indicators/" + i, faults);
        }
        for (int i = 0; ipRights != null && i < ipRights.size(); i++) {
            ipRights.get(i).check("/ipRights/" + i, faults);
        }
        if (price != null) {
            price.check("/price", faults);
        }
        if (registration != null) {
            registration.check("/registration", faults);
        }
    }

    @Override
    public List<Fault> warnings() {
        return registration == null ? List.of() : registration.warnings("/registration");
    }

    @Override
    public Completeness completeness() {
        return AchievementCompleteness.of(this);
    }

    @Override
    @JsonIgnore
    public String describingText() {
        return Stream.of(title, oneLine, problemSolved, summary, keywords == null ? null : String.join(" ", keywords))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public AchievementSheet completed(List<String> fields, String region) {
        return copy(
                fields,
                region,
                price,
                ipRights == null ? null : ipRights.stream().map(IpRight::normal).toList(),
                registration == null ? null : registration.normal());
    }

    /** What is seen by everyone: the lowest acceptable price is the owner's secret, people are named only as they agreed. */
    @Override
    public AchievementSheet publicPart() {
        return copy(
                fieldCodes,
                regionCode,
                price == null ? null : price.withoutFloor(),
                ipRights,
                registration == null ? null : registration.publicPart());
    }

    private AchievementSheet copy(
            List<String> fields, String region, Price shownPrice, List<IpRight> rights, Registration form) {
        return new AchievementSheet(
                null,
                title,
                oneLine,
                problemSolved,
                summary,
                advantages,
                applications,
                keywords,
                indicators,
                fields,
                industryCodes,
                ipcCodes,
                region,
                trl,
                cooperationModes,
                shownPrice,
                rights,
                completedOn,
                vsIncumbent,
                economics,
                trlScheme,
                strategicCodes,
                pricingMode,
                openLicense,
                Secrecy.normal(secrecy),
                form,
                null);
    }
}
