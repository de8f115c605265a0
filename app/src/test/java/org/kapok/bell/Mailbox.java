package org.kapok.bell;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import java.time.Clock;
import org.kapok.access.Operations;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.shared.OperationId;
import org.kapok.ui.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** A bell with a real mail server behind it, for tests whose application has none. */
@Component
public class Mailbox {

    @Autowired
    BellRows rows;

    @Autowired
    Operations operations;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    Messages messages;

    @Autowired
    Clock clock;

    /** Rings through that server, with links to kapok.example. */
    public Bell bell(GreenMailExtension smtp) {
        return new Bell(rows, operations, clock, post(smtp), "https://kapok.example");
    }

    /** Sends all that waits in an operation. */
    public void deliver(GreenMailExtension smtp, OperationId operation) {
        new BellRounds(transactions, operations, rows, post(smtp), clock).go(operation);
    }

    private Post post(GreenMailExtension smtp) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp.getSmtp().getPort());
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Post(beans.getBeanProvider(JavaMailSender.class), messages, "kapok@kapok.example");
    }
}
