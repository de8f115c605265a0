package org.kapok.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the store up, migrates it module by module, and opens the pool under the role {@code app}. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Lowest module first; a migration may refer to the schemas of those before it. */
    private static final List<String> MODULES =
            List.of("database", "ledger", "access", "directory", "geo", "notifications", "deconfliction");

    @Bean(destroyMethod = "close")
    EmbeddedStore embeddedStore(@Value("${kapok.data}") Path directory) throws IOException {
        return EmbeddedStore.start(directory);
    }

    @Bean
    Store store(EmbeddedStore embedded) throws SQLException {
        return embedded.store();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(Store store) {
        MODULES.forEach(module -> migrate(store, module));
        var pool = new HikariDataSource();
        pool.setJdbcUrl(store.jdbcUrl());
        pool.setUsername(Store.APP);
        pool.setPassword(store.appPassword());
        pool.setMaximumPoolSize(16);
        pool.setConnectionInitSql("set time zone 'UTC'");
        return pool;
    }

    private static void migrate(Store store, String module) {
        Flyway.configure()
                .dataSource(store.jdbcUrl(), Store.OWNER, store.ownerPassword())
                .locations("classpath:db/migration/" + module)
                .schemas("migrations")
                .table(module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .failOnMissingLocations(false)
                .load()
                .migrate();
    }
}
