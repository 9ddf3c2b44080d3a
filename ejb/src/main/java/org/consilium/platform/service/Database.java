package org.consilium.platform.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;

/** Brings the schema to the version of this program before anything else starts. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
    name = "java:app/jdbc/consilium",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=consilium.db.url}",
    user = "${MPCONFIG=consilium.db.user}",
    password = "${MPCONFIG=consilium.db.password}",
    minPoolSize = 4,
    maxPoolSize = 32,
    initialPoolSize = 4)
public class Database {

  @Resource(lookup = "java:app/jdbc/consilium")
  private DataSource source;

  @PostConstruct
  void migrate() {
    Schema.migrate(source);
  }
}
