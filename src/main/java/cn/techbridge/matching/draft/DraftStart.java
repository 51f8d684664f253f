package cn.techbridge.matching.draft;

import cn.techbridge.listing.Indicator;
import java.util.List;

/** What the author of a problem has said; all but the description may be null. */
public record DraftStart(
        String title,
        String description,
        List<Indicator> indicators,
        List<String> fieldCodes,
        String regionCode,
        Integer trlMin) {}
