package org.kapok.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProxyConfigurationTest {

    // ACC-65
    @Test
    void onlyThisMachineAndTheNamedProxiesAreBelieved() {
        String believed = ProxyConfiguration.pattern(List.of("10.1.2.3", " 2001:db8::7 ", ""));

        assertThat(List.of("127.0.0.1", "::1", "10.1.2.3", "2001:db8::7"))
                .allMatch(address -> address.matches(believed));
        assertThat(List.of("10.1.2.4", "10.1.253", "192.168.1.1", "12.0.0.1", ""))
                .noneMatch(address -> address.matches(believed));
    }
}
