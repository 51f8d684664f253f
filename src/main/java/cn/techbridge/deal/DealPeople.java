package cn.techbridge.deal;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Contacts of the parties, who agreed, who objected, and whoever is named in a reason. */
@ApplicationScoped
class DealPeople implements PersonalData {
    private static final String NOBODY = "'［已删除］'";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.remarks(
                                "deal",
                                "deal",
                                "id",
                                List.of("end_reason"),
                                List.of("terms"),
                                List.of("case_id", "demand_id", "achievement_id", "broker_id"))
                        .by("broker_subject", NOBODY)
                        .ofEntity(),
                PersonalTable.accounts("deal", "deal", "id", "seller_confirmed_by", NOBODY)
                        .ofEntity(),
                PersonalTable.accounts("deal", "deal", "id", "buyer_confirmed_by", NOBODY)
                        .ofEntity(),
                PersonalTable.remarks(
                                "deal",
                                "deal_objection",
                                "id",
                                List.of("reason", "resolution"),
                                List.of(),
                                List.of("deal_id"))
                        .by("raised_by", NOBODY),
                PersonalTable.accounts("deal", "deal_objection", "id", "resolved_by", NOBODY),
                PersonalTable.remarks(
                        "deal", "deal_payment", "id", List.of("reference"), List.of(), List.of("deal_id")),
                PersonalTable.remarks("deal", "deal_event", "deal_id", List.of("detail"), List.of(), List.of("deal_id"))
                        .by("actor", NOBODY));
    }
}
