package cn.techbridge.notice;

import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A person's own inbox and preferences; nobody else's can be named. */
@ApplicationScoped
class NoticeService {
    private final NoticeRows rows;
    private final NoticeTexts texts;
    private final NoticeSettings settings;
    private final RequestCheck check;

    NoticeService(NoticeRows rows, NoticeTexts texts, NoticeSettings settings, RequestCheck check) {
        this.rows = rows;
        this.texts = texts;
        this.settings = settings;
        this.check = check;
    }

    @Transactional
    List<NoticeView> inbox(Caller caller, boolean unreadOnly, UUID before, int limit, Locale locale) {
        return rows.inbox(caller.subject(), unreadOnly, before, limit).stream()
                .map(notice -> new NoticeView(
                        notice.id(),
                        notice.kind().name(),
                        texts.title(notice, locale),
                        texts.text(notice, locale),
                        notice.link(),
                        notice.createdAt(),
                        notice.readAt()))
                .toList();
    }

    @Transactional
    long unread(Caller caller) {
        return rows.unread(caller.subject());
    }

    @Transactional
    void read(Caller caller, UUID id) {
        if (!rows.markRead(caller.subject(), id)) {
            throw Problem.notFound();
        }
    }

    @Transactional
    void readAll(Caller caller) {
        rows.markAllRead(caller.subject());
    }

    @Transactional
    List<Preference> preferences(Caller caller) {
        return rows.preferences(caller.subject());
    }

    /** Changes the kinds that are named, leaves the others. */
    @Transactional
    List<Preference> prefer(Caller caller, NoticeResource.Preferences wishes) {
        check.require(wishes);
        wishes.items().forEach(wish -> rows.prefer(caller.subject(), wish));
        return rows.preferences(caller.subject());
    }

    @Transactional
    List<NoticeRows.Row> byIds(List<UUID> ids) {
        return rows.byIds(ids);
    }

    @Scheduled(cron = "0 40 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void forgetOld() {
        rows.forget(settings.keptDays());
    }
}
