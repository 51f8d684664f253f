package cn.techbridge.matching;

import java.util.List;
import java.util.UUID;

/** A pair that is worth a broker's time, told inside the transaction that stores it; may be told again when its score changes. */
public record MatchFound(
        UUID matchId,
        UUID demandId,
        UUID achievementId,
        int score,
        int level,
        String demandTitle,
        String achievementTitle,
        List<String> fieldCodes,
        String regionCode) {}
