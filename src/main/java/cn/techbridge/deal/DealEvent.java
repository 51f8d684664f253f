package cn.techbridge.deal;

import java.time.LocalDate;
import java.util.UUID;

/** News of deals, told inside the writing transaction. */
public sealed interface DealEvent {
    DealFacts deal();

    /** The terms are new or have changed; both sides are asked to confirm them. */
    record Drafted(DealFacts deal, long version) implements DealEvent {}

    /** 公示 has begun and lasts until the end of that day. */
    record Publicised(DealFacts deal, LocalDate until) implements DealEvent {}

    /** The publicity has come to nothing, the terms may change again. */
    record Reopened(DealFacts deal) implements DealEvent {}

    /** Somebody objects to what is publicised. */
    record Objected(DealFacts deal, UUID objectionId) implements DealEvent {}

    /** The contract is signed. */
    record Signed(DealFacts deal) implements DealEvent {}

    /** The contract has its registration number. */
    record Registered(DealFacts deal, String registrationNumber) implements DealEvent {}

    /** Everything is done and paid. */
    record Closed(DealFacts deal) implements DealEvent {}

    /** It came to nothing; afterSigning: the contract was in force and has been terminated 解除. */
    record Ended(DealFacts deal, boolean afterSigning) implements DealEvent {}
}
