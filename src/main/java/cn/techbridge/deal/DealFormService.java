package cn.techbridge.deal;

import cn.techbridge.deal.form.Form;
import cn.techbridge.deal.form.FormDocument;
import cn.techbridge.deal.form.FormWorkbook;
import cn.techbridge.identity.Caller;
import cn.techbridge.taxonomy.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Hands the registration form out; that it left the platform stands in the deal's history. */
@ApplicationScoped
class DealFormService {
    private final DealAccess access;
    private final DealLedger ledger;
    private final RegistrationForm forms;
    private final Clock clock;

    DealFormService(DealAccess access, DealLedger ledger, CodeLists lists, Clock clock) {
        this.access = access;
        this.ledger = ledger;
        this.forms = new RegistrationForm(lists);
        this.clock = clock;
    }

    @Transactional
    byte[] workbook(Caller caller, UUID id) {
        return FormWorkbook.write(exported(caller, id, "xlsx"));
    }

    @Transactional
    byte[] document(Caller caller, UUID id) {
        return FormDocument.write(exported(caller, id, "pdf"));
    }

    private Form exported(Caller caller, UUID id, String as) {
        Deal deal = access.readable(caller, id);
        ledger.record(id, "FORM_EXPORTED", caller.subject(), as, clock.instant());
        return forms.of(deal);
    }
}
