package cn.techbridge.brokerage;

import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Owners read what refusals say about their listings. */
@ApplicationScoped
class AdviceService {
    private final ListingAdvice advice;

    AdviceService(ListingAdvice advice) {
        this.advice = advice;
    }

    @Transactional
    List<ListingAdvice.Advice> list(Caller caller, UUID listing, UUID before, int limit) {
        return advice.of(caller.requireOrganisation(), listing, before, limit);
    }

    @Transactional
    void seen(Caller caller, UUID id) {
        if (!advice.seen(caller.requireOrganisation(), id)) {
            throw Problem.notFound();
        }
    }
}
