package org.kapok.demo;

import java.time.Clock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What exists in a demo only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("kapok.demo")
class DemoConfiguration {

    /** Every clock of a demo can be told the moment of a story. */
    @Bean
    static BeanPostProcessor storyClock() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Clock clock && !(bean instanceof StoryClock) ? new StoryClock(clock) : bean;
            }
        };
    }
}
