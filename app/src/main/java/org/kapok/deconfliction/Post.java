package org.kapok.deconfliction;

import org.kapok.deconfliction.store.BellRows;
import org.kapok.shared.Language;
import org.kapok.ui.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends the bell's mails through whatever SMTP server is set ({@code spring.mail.*}); none set, none sent. */
@Component
public class Post {

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

    /** Whether a mail server is set; screens say so when none is. */
    public boolean isSet() {
        return sender.getIfAvailable() != null;
    }

    /** Sends one mail: its short id, its link, in both languages, and nothing else. */
    void send(BellRows.Bell bell) {
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(bell.address());
        mail.setSubject(messages.in(Language.FR).text("deconfliction.mail.subject", bell.shortId()));
        mail.setText(text(Language.FR, bell) + "\n" + text(Language.EN, bell));
        sender.getObject().send(mail);
    }

    private String text(Language language, BellRows.Bell bell) {
        return messages.in(language).text("deconfliction.mail.body", bell.shortId(), bell.link());
    }
}
