package cn.techbridge.matching;

import java.util.List;
import java.util.UUID;

/**
 * A published demand's matches have been made anew, told inside the transaction that stores them.
 *
 * @param goodMatches pairs worth a broker's time among them, see {@link MatchFound}; 0 when the demand stands alone
 */
public record DemandMatched(UUID demandId, String title, int goodMatches, List<String> fieldCodes, String regionCode) {}
