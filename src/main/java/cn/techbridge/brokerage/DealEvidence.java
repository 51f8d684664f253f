package cn.techbridge.brokerage;

import cn.techbridge.platform.Fault;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Asked before a case enters publicity, signed or registered: is the contract far enough? The one implementation reads what the case
 * itself recorded; a slice that keeps contracts can stand in for it.
 */
interface DealEvidence {
    /**
     * @param known what is recorded of the contract, with what this step brings
     * @return what is missing for the stage; empty when nothing is
     */
    Optional<Fault> missing(UUID caseId, Stage to, CaseDeal known, LocalDate today);
}
