package org.kapok.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.sql.DataSource;
import org.kapok.database.embedded.EmbeddedPostgres;
import org.kapok.database.embedded.StoreException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the store up, migrates it module by module, and opens the pool under the role {@code app}. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${kapok.data}") Path folder) {
        return new DataFolder(folder);
    }

    @Bean(destroyMethod = "close")
    StoreSource storeSource(
            DataFolder folder,
            @Value("${kapok.database-url:}") String url,
            @Value("${kapok.use:SERVER}") EmbeddedPostgres.Use use)
            throws IOException {
        var random = new SecureRandom();
        return url.isEmpty()
                ? StoreSource.embedded(folder, use, random)
                : StoreSource.external(DatabaseUrl.parse(url), folder, random);
    }

    @Bean
    Store store(StoreSource source) {
        return source.store();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(
            Store store, @Value("${kapok.migrate:true}") boolean migrate, @Value("${kapok.pool:16}") int size)
            throws StoreException {
        if (migrate) {
            Migrations.of(store).toNewest();
        } else {
            Migrations.of(store).requireNewest();
        }
        var pool = new HikariDataSource();
        pool.setJdbcUrl(store.jdbcUrl());
        pool.setUsername(Store.APP);
        pool.setPassword(store.appPassword());
        pool.setMaximumPoolSize(size);
        pool.setConnectionInitSql("set time zone 'UTC'");
        return pool;
    }
}
