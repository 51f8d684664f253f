package cn.techbridge.notice;

import cn.techbridge.platform.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Notices that wait to be mailed. */
@ApplicationScoped
class MailBacklog implements Backlog.Source {

    @Override
    public List<Backlog> backlogs() {
        return List.of(
                new Backlog(
                        "techbridge.mail.waiting",
                        "Mails that are due and not sent",
                        "select count(*) from notice_mail where state in ('PENDING', 'SENDING') and due_at < now()"),
                new Backlog("techbridge.mail.wait.seconds", "How long the longest waiting mail is overdue", """
                        select coalesce(greatest(extract(epoch from now() - min(due_at)), 0), 0) from notice_mail
                        where state in ('PENDING', 'SENDING')"""),
                new Backlog(
                        "techbridge.mail.failed",
                        "Mails that were given up within the last day",
                        "select count(*) from notice_mail where state = 'FAILED' and due_at > now() - interval '1 day'"));
    }
}
