package cn.techbridge.deal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How the contract of a case stands.
 *
 * @param state DRAFT, PUBLICITY, SIGNED, REGISTERED, CLOSED, CANCELLED or TERMINATED
 * @param publicityUntil last day of the 公示; null without one
 * @param amount of the contract in yuan as decimal text
 * @param registrationNumber 技术合同登记编号; null until it is registered
 */
public record DealSummary(
        UUID id,
        String state,
        LocalDate publicityUntil,
        LocalDate signedOn,
        String amount,
        String registrationNumber,
        LocalDate registeredOn) {

    /** It came to nothing; the case may get another. */
    public boolean ended() {
        DealState now = DealState.valueOf(state);
        return now == DealState.CANCELLED || now == DealState.TERMINATED;
    }
}
