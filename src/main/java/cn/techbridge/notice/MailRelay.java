package cn.techbridge.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.Engine;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends waiting mail. A message is marked before and after it is handed to the SMTP server, never with a transaction open meanwhile; a
 * crash between the two sends it again under the same Message-ID, by which mail systems recognise it. So: never lost, handed over at least
 * once, and twice only if the process dies in that moment.
 */
@ApplicationScoped
public class MailRelay {
    private static final Logger LOG = Logger.getLogger(MailRelay.class);
    private static final String DOMAIN = "notice.techbridge";

    private final MailRows mail;
    private final NoticeService notices;
    private final NoticeTexts texts;
    private final NoticeSettings settings;
    private final Mailer mailer;
    private final Engine engine;

    MailRelay(
            MailRows mail,
            NoticeService notices,
            NoticeTexts texts,
            NoticeSettings settings,
            Mailer mailer,
            Engine engine) {
        this.mail = mail;
        this.notices = notices;
        this.texts = texts;
        this.settings = settings;
        this.mailer = mailer;
        this.engine = engine;
    }

    @Scheduled(every = "5s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void relay() {
        while (settings.mail().enabled() && relayOnce()) {
            // one message a round
        }
    }

    /** One message; false when none is due. */
    public boolean relayOnce() {
        Optional<MailRows.Envelope> next = mail.take();
        next.ifPresent(this::deliver);
        return next.isPresent();
    }

    private void deliver(MailRows.Envelope envelope) {
        Optional<MailRows.Address> address = mail.address(envelope.recipient());
        if (address.isEmpty()) {
            mail.withoutAddress(envelope);
            return;
        }
        try {
            mailer.send(message(envelope, address.get()));
            mail.sent(envelope);
        } catch (RuntimeException refused) {
            // the cause may name the address
            LOG.warnf(
                    "Mail %s was not taken at attempt %d: %s",
                    envelope.id(), envelope.attempts(), refused.getClass().getSimpleName());
            mail.failed(envelope);
        }
    }

    /** A notice as the mail's template sees it. */
    public record Paragraph(String title, String text, String link) {}

    private Mail message(MailRows.Envelope envelope, MailRows.Address address) {
        List<Paragraph> paragraphs = notices.byIds(envelope.notices()).stream()
                .map(notice -> new Paragraph(
                        texts.title(notice, Locale.CHINESE), texts.text(notice, Locale.CHINESE), link(notice)))
                .toList();
        String subject = paragraphs.size() == 1
                ? paragraphs.getFirst().title()
                : paragraphs.getFirst().title() + " 等 " + paragraphs.size() + " 条通知";
        String body = engine.getTemplate("notice-mail.txt")
                .data("name", address.name(), "notices", paragraphs)
                .render();
        return Mail.withText(address.email(), "[科技桥] " + subject, body)
                .addHeader("Message-ID", "<" + envelope.id() + "@" + DOMAIN + ">")
                .addHeader("X-Techbridge-Notices", ids(envelope))
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static String ids(MailRows.Envelope envelope) {
        return envelope.notices().size() + " " + envelope.id();
    }

    private String link(NoticeRows.Row notice) {
        return notice.link() == null
                ? null
                : settings.site().map(site -> site + notice.link()).orElse(null);
    }
}
