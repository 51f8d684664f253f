package cn.techbridge.matching;

import cn.techbridge.listing.Indicator;
import cn.techbridge.matching.draft.DraftStart;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import cn.techbridge.taxonomy.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A problem in free text; without a title its first clause serves as one. */
record PreviewRequest(
        @Size(max = 200) @PlainText String title,
        @NotBlank @Size(max = 5000) @PlainText String description,
        @Size(max = 40) List<@NotNull @Valid Indicator> indicators,
        @Size(max = 8) List<@NotNull @Code("high-tech-fields") String> fieldCodes,
        @Code("regions") String regionCode,
        @Min(1) @Max(9) Integer trlMin)
        implements SelfChecking {

    @Override
    public void check(Faults faults) {
        for (int i = 0; indicators != null && i < indicators.size(); i++) {
            indicators.get(i).check("/indicators/" + i, faults);
        }
    }

    DraftStart start() {
        return new DraftStart(title, description, indicators, fieldCodes, regionCode, trlMin);
    }
}
