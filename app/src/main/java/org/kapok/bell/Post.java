package org.kapok.bell;

import jakarta.mail.MessagingException;
import org.kapok.shared.Language;
import org.kapok.ui.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends the bell's mails through whatever SMTP server is set ({@code spring.mail.*}); none set, none sent. */
@Component
class Post {

    private final ObjectProvider<JavaMailSender> sender;
    private final Messages messages;
    private final String from;

    Post(
            ObjectProvider<JavaMailSender> sender,
            Messages messages,
            @Value("${kapok.mail.from:kapok@localhost}") String from) {
        this.sender = sender;
        this.messages = messages;
        this.from = from;
    }

    boolean isSet() {
        return sender.getIfAvailable() != null;
    }

    /** Sends one mail: its short id, its link, in both languages, its attachment, and nothing else. */
    void send(BellRows.Mail mail) {
        JavaMailSender server = sender.getObject();
        var message = server.createMimeMessage();
        var attachment = mail.ring().attachment();
        try {
            var helper = new MimeMessageHelper(message, attachment.isPresent(), "UTF-8");
            helper.setFrom(from);
            helper.setTo(mail.address());
            helper.setSubject(messages.in(Language.FR)
                    .text(mail.ring().text() + ".subject", mail.ring().shortId()));
            helper.setText(text(Language.FR, mail) + "\n" + text(Language.EN, mail));
            if (attachment.isPresent()) {
                helper.addAttachment(
                        attachment.get().name(),
                        new ByteArrayResource(attachment.get().bytes()));
            }
        } catch (MessagingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
        server.send(message);
    }

    private String text(Language language, BellRows.Mail mail) {
        return messages.in(language)
                .text(mail.ring().text() + ".body", mail.ring().shortId(), mail.link());
    }
}
