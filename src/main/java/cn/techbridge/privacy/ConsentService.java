package cn.techbridge.privacy;

import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

@ApplicationScoped
class ConsentService {
    private final Consents consents;
    private final ErasedPeople erased;
    private final RequestCheck check;
    private final Clock clock;

    ConsentService(Consents consents, ErasedPeople erased, RequestCheck check, Clock clock) {
        this.consents = consents;
        this.erased = erased;
        this.check = check;
        this.clock = clock;
    }

    @Transactional
    List<ConsentView> own(String subject) {
        return consents.history(PersonMarks.of(subject, null, null, null));
    }

    @Transactional
    List<ConsentView> say(String subject, ConsentRequests.Own request) {
        check.require(request);
        PersonMarks marks = PersonMarks.of(subject, null, null, null);
        consents.add(marks, request.purpose(), request.version(), request.granted(), null, clock.instant());
        return consents.history(marks);
    }

    @Transactional
    List<ConsentView> record(ConsentRequests.Recorded request) {
        check.require(request);
        PersonMarks marks = request.person().marks();
        if (request.granted()) {
            erased.lift(marks);
        }
        consents.add(
                marks, request.purpose(), request.version(), request.granted(), request.reference(), clock.instant());
        return consents.history(marks);
    }
}
